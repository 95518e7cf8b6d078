-- A meeting: a record of the archive.
CREATE TABLE meetings (
  meeting BIGINT NOT NULL, -- the number of the record in the archive, from 1
  line INTEGER NOT NULL, -- the line of the archive that the record begins on
  id VARCHAR, -- the application's own name for it
  body VARCHAR, -- the name of the body
  body_key VARCHAR, -- what others call the body by
  body_kind VARCHAR, -- what kind of body
  minutes_number VARCHAR, -- the number of the minutes
  kind VARCHAR, -- ordinary or extra
  first_day DATE, -- the first day that is known
  last_day DATE, -- the last day that is known
  place VARCHAR, -- the place as published
  mode VARCHAR, -- in a room, remote or hybrid
  open_to_public BOOLEAN, -- whether the public was let in
  attendance_complete BOOLEAN NOT NULL, -- whether everybody who was present stands in presence
  certified_on DATE, -- the day the minutes were certified, without paragraphs certified immediately
  extent VARCHAR, -- how much of the minutes the record shows
  url VARCHAR -- where it was taken from
);

-- A paragraph.
CREATE TABLE matters (
  meeting BIGINT NOT NULL, -- the number of the record in the archive, from 1
  matter BIGINT NOT NULL, -- the place of the paragraph in the minutes, from 1
  paragraph INTEGER NOT NULL, -- the number of the paragraph
  suffix VARCHAR, -- what follows the number, such as A
  title VARCHAR, -- the title
  heading VARCHAR, -- the group heading above it
  case_numbers VARCHAR, -- the case numbers (diarienummer), with semicolons between them
  kind VARCHAR, -- matter, question or interpellation
  initiative VARCHAR, -- in what form its first initiative was raised, such as motion
  received_on DATE, -- the day that was received
  visibility VARCHAR, -- how much of it is public
  exercise_of_authority BOOLEAN, -- whether it exercises authority (myndighetsutövning)
  certified_immediately BOOLEAN NOT NULL, -- whether it was certified at the meeting
  certified_on DATE, -- the day it was certified
  moved INTEGER NOT NULL, -- how many proposals were moved at the meeting (yrkanden), also those taken back
  reservations INTEGER NOT NULL, -- how many reservations
  deciders INTEGER, -- how many certainly decided
  possible_deciders INTEGER, -- how many more may have decided
  disqualified INTEGER -- how many would have decided without jäv
);

-- A decision of a paragraph.
CREATE TABLE decisions (
  meeting BIGINT NOT NULL, -- the number of the record in the archive, from 1
  matter BIGINT NOT NULL, -- the place of the paragraph in the minutes, from 1
  decision BIGINT NOT NULL, -- its place in the paragraph, from 1
  label VARCHAR, -- the sub-item it belongs to
  kind VARCHAR, -- what kind of decision
  method VARCHAR, -- how it was taken
  required_majority VARCHAR, -- the majority it needed
  decided_by VARCHAR, -- the body that decided, where it is not the one that met
  by_minority BOOLEAN, -- whether a minority did it
  postponed_to DATE, -- the first day it was left for
  appeal_route VARCHAR, -- how it can be appealed
  wording VARCHAR, -- the texts of its points, with semicolons between them
  condition VARCHAR, -- what it depends on
  reasons VARCHAR -- the reasons given
);

-- A vote on a decision.
CREATE TABLE votes (
  meeting BIGINT NOT NULL, -- the number of the record in the archive, from 1
  matter BIGINT NOT NULL, -- the place of the paragraph in the minutes, from 1
  decision BIGINT NOT NULL, -- the decision, from 1
  vote BIGINT NOT NULL, -- its place in the decision, from 1
  round VARCHAR, -- main vote or counter-proposition
  yes_means VARCHAR, -- what a yes stood for
  no_means VARCHAR, -- what a no stood for
  yes INTEGER, -- how many voted yes, as stated or counted
  no INTEGER, -- how many voted no
  abstain INTEGER, -- how many abstained
  absent INTEGER, -- how many were absent
  casting_vote BOOLEAN NOT NULL, -- whether the chair's casting vote decided a tie
  lot BOOLEAN NOT NULL, -- whether a tie was decided by lot
  winner VARCHAR -- yes or no
);

-- What a person voted in an open vote.
CREATE TABLE ballots (
  meeting BIGINT NOT NULL, -- the number of the record in the archive, from 1
  matter BIGINT NOT NULL, -- the place of the paragraph in the minutes, from 1
  decision BIGINT NOT NULL, -- the decision, from 1
  vote BIGINT NOT NULL, -- the vote, from 1
  person VARCHAR, -- the key of the person
  name VARCHAR, -- the name of the person
  party VARCHAR, -- the party of the person
  choice VARCHAR, -- what the person voted
  casting BOOLEAN NOT NULL -- whether this is the chair's casting vote
);

-- An entry of the list of attendance; a person may have several.
CREATE TABLE presence (
  meeting BIGINT NOT NULL, -- the number of the record in the archive, from 1
  entry BIGINT NOT NULL, -- its place in the list, from 1
  person VARCHAR, -- the key of the person
  name VARCHAR, -- the name of the person
  party VARCHAR, -- the party of the person, or of a vacant seat
  organisation VARCHAR, -- the principal of a member, or where somebody works
  capacity VARCHAR, -- in what capacity, such as deciding
  office VARCHAR, -- the office at the meeting
  presidium VARCHAR, -- which seat of the presidium
  presiding BOOLEAN NOT NULL, -- whether the person presided
  vacant BOOLEAN NOT NULL, -- whether this is a vacant seat
  substitute BOOLEAN NOT NULL, -- whether the person is a substitute
  substitutes_for VARCHAR, -- the key of the member whose place a substitute takes
  remote BOOLEAN NOT NULL, -- whether the person took part from a distance
  arrived VARCHAR, -- when the person came, such as 13:05
  departed VARCHAR, -- when the person went
  all_matters BOOLEAN NOT NULL, -- whether it holds for all paragraphs
  paragraphs VARCHAR -- the paragraphs it holds for, such as 1-7, 11; all for all of them
);

-- A grant: decided, or proposed where no decision has ended the matter.
CREATE TABLE grants (
  meeting BIGINT NOT NULL, -- the number of the record in the archive, from 1
  matter BIGINT NOT NULL, -- the place of the paragraph in the minutes, from 1
  item BIGINT NOT NULL, -- its place in the minutes, from 1
  state VARCHAR, -- proposed or decided
  label VARCHAR, -- the label as published
  purpose VARCHAR, -- what it is for
  amount_ore BIGINT, -- the exact amount in öre; NULL where none is stated
  amount_as_published VARCHAR, -- the amount in the words of the minutes
  money_from VARCHAR, -- where the money comes from
  recipients VARCHAR, -- who gets it, with semicolons between them
  divided BOOLEAN NOT NULL, -- whether a split says who gets it
  period_from DATE, -- the first day it may be used
  period_to DATE -- the last day it may be used
);

-- What somebody is to come back with (balanslistan).
CREATE TABLE outstanding (
  meeting BIGINT NOT NULL, -- the number of the record in the archive, from 1
  matter BIGINT NOT NULL, -- the place of the paragraph in the minutes, from 1
  item BIGINT NOT NULL, -- its place in the minutes, from 1
  state VARCHAR, -- proposed, decided or promised
  what VARCHAR, -- what it is about
  reported_by VARCHAR, -- who is to report, with semicolons between them
  reported_to VARCHAR, -- the bodies and groups to report to, with semicolons between them
  due_from DATE, -- the first day meant
  due_to DATE, -- the last day meant
  due_as_published VARCHAR, -- when, in the words of the minutes
  report VARCHAR, -- interim or final
  recurs VARCHAR -- how often it comes back
);
