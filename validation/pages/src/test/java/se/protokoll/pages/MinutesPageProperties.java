package se.protokoll.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import se.protokoll.AgendaItem;
import se.protokoll.ContentsItem;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.Proposal;
import se.protokoll.Section;
import se.protokoll.Visibility;
import se.protokoll.fund.Holder;
import se.protokoll.fund.RemainderPolicy;
import se.protokoll.fund.Rounding;
import se.protokoll.json.MinutesJson;
import se.protokoll.language.Language;
import se.protokoll.language.Word;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;
import se.protokoll.people.Person;
import se.protokoll.people.PersonRef;
import se.protokoll.text.Extra;
import se.protokoll.text.ParagraphRef;
import se.protokoll.text.ParagraphSet;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.law.PersonalNumbers;

/** Everything public is on the page of minutes, and nothing else, whatever the minutes hold. */
class MinutesPageProperties {
  private static final int LARGE = 10_000;

  /** The references to people, which the page shows by name. */
  private static final Set<String> PEOPLE =
      Set.of(
          "person",
          "persons",
          "substitutesFor",
          "substituteFor",
          "notParticipating",
          "proportionalRequestedBy");

  private static final Set<String> OTHER_KEYS =
      Set.of("id", "clause", "adopts", "restTo", "bearer", "key");

  /** Returns a meeting; every second one has more than 10 kB of JSON. */
  private static Meeting meeting(long seed) {
    boolean large = seed % 2 == 0;
    for (int longest = large ? 2 : 1; ; longest++) {
      Meeting meeting = new MarkedRecords(seed, longest).next(Meeting.class);
      if (!large || MinutesJson.standard().writeBytes(meeting).length > LARGE) {
        return withTitlesOfSecretParagraphs(meeting);
      }
    }
  }

  /** Returns the meeting with the titles of its secret paragraphs also in contents and agenda. */
  private static Meeting withTitlesOfSecretParagraphs(Meeting meeting) {
    List<AgendaItem> agenda = new ArrayList<>(meeting.agenda());
    List<ContentsItem> contents = new ArrayList<>(meeting.contents());
    for (Paragraph paragraph : meeting.paragraphs()) {
      if (is(Visibility.SECRET, paragraph.visibility())) {
        agenda.add(AgendaItem.builder().title(paragraph.title()).build());
        contents.add(
            ContentsItem.builder()
                .title(paragraph.title())
                .addAllCaseNumbers(paragraph.caseNumbers())
                .build());
      }
    }
    return meeting.withAgenda(agenda).withContents(contents);
  }

  private static boolean is(Visibility one, Optional<Visibility> stated) {
    return stated.isPresent() && stated.get() == one;
  }

  private static boolean isPublic(Optional<Visibility> stated) {
    return stated.isEmpty() || is(Visibility.PUBLIC, stated);
  }

  @Property(tries = 150, shrinking = ShrinkingMode.OFF)
  void everythingPublicIsOnThePage(@ForAll long seed, @ForAll Language language) {
    assertThatAllIsShown(meeting(seed), language);
  }

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void everythingOfLawfulMinutesIsOnThePage(@ForAll Meeting meeting, @ForAll Language language) {
    assertThatAllIsShown(meeting, language);
  }

  private static void assertThatAllIsShown(Meeting meeting, Language language) {
    PageReader page = PageReader.read(MinutesPage.of(meeting, language));
    new Expected(meeting, language, page).all();
  }

  @Property(tries = 150, shrinking = ShrinkingMode.OFF)
  void nothingOfSecretParagraphsIsOnThePage(@ForAll long seed, @ForAll Language language) {
    Meeting meeting = meeting(seed);
    String page = MinutesPage.of(meeting, language);
    for (Paragraph paragraph : meeting.paragraphs()) {
      boolean partly = is(Visibility.PARTLY_SECRET, paragraph.visibility());
      if (partly || is(Visibility.SECRET, paragraph.visibility())) {
        Optional<String> title = partly ? paragraph.title() : Optional.empty();
        assertThatNothingIsShown(page, paragraph, title);
      } else {
        for (Section section : paragraph.sections()) {
          boolean partlySection = is(Visibility.PARTLY_SECRET, section.visibility());
          if (partlySection || is(Visibility.SECRET, section.visibility())) {
            assertThatNothingIsShown(
                page, section, partlySection ? section.heading() : Optional.empty());
          }
        }
      }
    }
  }

  /** Every text has a mark of its own: "t123t". */
  private static void assertThatNothingIsShown(String page, Object record, Optional<String> but) {
    for (String text : texts(record)) {
      String mark = text.replaceAll("(?s).*?(t\\d+t).*", "$1");
      if (mark.matches("t\\d+t") && but.filter(text::equals).isEmpty()) {
        assertThat(page.contains(mark)).as("%s of %s", text, record).isFalse();
      }
    }
  }

  private static Set<String> texts(Object record) {
    var texts = new HashSet<String>();
    walk(
        record,
        value -> {
          if (value instanceof String text) {
            texts.add(text);
          }
        });
    return texts;
  }

  private static void walk(Object value, Consumer<Object> visit) {
    if (value instanceof Optional<?> optional) {
      optional.ifPresent(inside -> walk(inside, visit));
    } else if (value instanceof List<?> list) {
      list.forEach(inside -> walk(inside, visit));
    } else if (value instanceof Record record && !(value instanceof Extra)) {
      visit.accept(record);
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        walk(valueOf(record, component), visit);
      }
    } else {
      visit.accept(value);
    }
  }

  private static Object valueOf(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static final String HIDDEN = "Hemlig qz7q rubrik";

  /** Returns a meeting with the title of a paragraph in every line, and last the paragraph. */
  private static Meeting quoting(long seed, Visibility visibility) {
    Meeting meeting = Quotes.of(meeting(seed), HIDDEN);
    List<Paragraph> paragraphs = new ArrayList<>(meeting.paragraphs());
    paragraphs.add(Paragraph.builder().number(99).title(HIDDEN).visibility(visibility).build());
    return meeting.withParagraphs(paragraphs);
  }

  @Property(tries = 150, shrinking = ShrinkingMode.OFF)
  void noLineHoldsTheTitleOfASecretParagraph(@ForAll long seed, @ForAll Language language) {
    Meeting meeting = quoting(seed, Visibility.SECRET);
    PageReader page = PageReader.read(MinutesPage.of(meeting, language));
    assertThat(page.text()).doesNotContainIgnoringCase("qz7q").contains("§ 99");
    Meeting open = quoting(seed, Visibility.PUBLIC);
    int lines = MinutesPage.of(open, language).toLowerCase(Locale.ROOT).split("qz7q", -1).length;
    Statistics.label("lines that hold it").collect(lines > 20);
    Statistics.label("lines that hold it")
        .coverage(some -> some.check(true).percentage(each -> each > 50));
  }

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void noFindingHoldsTheTitleOfASecretParagraph(@ForAll long seed, @ForAll Language language) {
    MinutesValidator validator = MinutesValidator.standard().explaining();
    Meeting meeting = quoting(seed, Visibility.SECRET);
    String page = ReportPage.of(meeting, validator.validate(meeting), language, PageLinks.NONE);
    assertThat(page).doesNotContainIgnoringCase("qz7q");
    Meeting open = quoting(seed, Visibility.PUBLIC);
    String shown = ReportPage.of(open, validator.validate(open), language, PageLinks.NONE);
    Statistics.label("a finding quotes it")
        .collect(shown.replaceAll("<h3>.*</h3>", "").toLowerCase(Locale.ROOT).contains("qz7q"));
    Statistics.label("a finding quotes it")
        .coverage(some -> some.check(true).percentage(each -> each > 10));
  }

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void whomOnlySecretParagraphsNameIsNotOnThePage(@ForAll long seed) {
    Meeting meeting = meeting(seed);
    var hidden = Person.builder().key("only-there").name("Endast Där").build();
    var secret =
        Paragraph.builder()
            .number(99)
            .visibility(Visibility.SECRET)
            .addProposals(
                Proposal.builder()
                    .addProposers(PersonRef.builder().person("only-there").build())
                    .build())
            .build();
    List<Person> people = new ArrayList<>(meeting.people());
    people.add(hidden);
    List<Paragraph> paragraphs = new ArrayList<>(meeting.paragraphs());
    paragraphs.add(secret);
    Meeting with = meeting.withPeople(people).withParagraphs(paragraphs);
    assertThat(MinutesPage.of(with, Language.SV).contains("Endast Där")).isFalse();
    assertThat(
            MinutesPage.of(
                Meeting.builder().body(meeting.body()).addPeople(hidden).build(), Language.SV))
        .contains("Endast Där");
  }

  @Property(tries = 40, shrinking = ShrinkingMode.OFF)
  void keysAndOwnPropertiesAreNotOnThePage(@ForAll long seed, @ForAll Language language) {
    String page = MinutesPage.of(meeting(seed), language);
    for (String key : List.of("acme:", "key-person", "key-clause", "key-other")) {
      assertThat(page.contains(key)).as(key).isFalse();
    }
  }

  @Property(tries = 40, shrinking = ShrinkingMode.OFF)
  void equalMeetingsGiveEqualBytes(@ForAll long seed, @ForAll Language language) {
    assertThat(MinutesPage.of(meeting(seed), language))
        .isEqualTo(MinutesPage.of(meeting(seed), language));
  }

  /** What the text alone cannot tell, such as which proposal won, shows when it is changed. */
  @Property(tries = 20, shrinking = ShrinkingMode.OFF)
  void everyChangeOfWhatIsPublicShows(@ForAll long seed, @ForAll Language language) {
    Meeting meeting = allPublic(new MarkedRecords(seed, 1).next(Meeting.class));
    String page = MinutesPage.of(meeting, language);
    int places = Changes.count(meeting);
    for (int place = 0; place < places; place++) {
      Changes.Changed<Meeting> changed = Changes.at(meeting, place);
      changed
          .record()
          .map(MinutesPageProperties::allPublic)
          .filter(one -> !one.equals(meeting))
          .ifPresent(
              one ->
                  assertThat(MinutesPage.of(one, language).equals(page))
                      .as(changed.place())
                      .isFalse());
    }
  }

  private static Meeting allPublic(Meeting meeting) {
    return meeting
        .withAgenda(
            meeting.agenda().stream()
                .map(item -> item.withSections(allPublic(item.sections())))
                .toList())
        .withParagraphs(
            meeting.paragraphs().stream()
                .map(
                    one ->
                        one.withVisibility(Optional.empty())
                            .withSections(allPublic(one.sections())))
                .toList());
  }

  private static List<Section> allPublic(List<Section> sections) {
    return sections.stream().map(one -> one.withVisibility(Optional.empty())).toList();
  }

  /** Looks for everything public of a meeting on its page. */
  private static final class Expected {
    private final Meeting meeting;
    private final PageTexts texts;
    private final PageReader page;
    private final String text;
    private final boolean complete;
    private final Set<String> proposals = new HashSet<>();

    Expected(Meeting meeting, Language language, PageReader page) {
      this.meeting = meeting;
      this.texts = new PageTexts(language);
      this.page = page;
      this.text = page.text();
      var all = new HashSet<Object>();
      walk(meeting, all::add);
      for (Object one : all) {
        if (one instanceof Proposal proposal) {
          proposal.key().ifPresent(proposals::add);
        }
      }
      this.complete = !all.contains(Visibility.SECRET) && !all.contains(Visibility.PARTLY_SECRET);
    }

    void all() {
      for (RecordComponent component : Meeting.class.getRecordComponents()) {
        Object value = valueOf(meeting, component);
        switch (component.getName()) {
          case "agenda" -> meeting.agenda().stream().filter(this::isOpen).forEach(this::look);
          case "contents" -> meeting.contents().stream().filter(this::isOpen).forEach(this::look);
          case "people" -> meeting.people().stream().filter(this::isShown).forEach(this::look);
          case "source" -> {}
          default -> look(component.getName(), value, meeting);
        }
      }
    }

    private boolean isShown(Person person) {
      return complete || meeting.attendance().stream().anyMatch(one -> one.isOf(person.key()));
    }

    /** An item is surely open when no paragraph that is not public can be the one it means. */
    private boolean isOpen(AgendaItem item) {
      return meeting.paragraphs().stream()
          .filter(paragraph -> !isPublic(paragraph.visibility()))
          .noneMatch(
              paragraph ->
                  (item.number().isPresent() && item.number().equals(paragraph.agendaItem()))
                      || item.title().equals(paragraph.title()));
    }

    private boolean isOpen(ContentsItem item) {
      return meeting.paragraphs().stream()
          .filter(paragraph -> !isPublic(paragraph.visibility()))
          .noneMatch(
              paragraph ->
                  item.title().equals(paragraph.title())
                      || item.paragraphs().filter(set -> mayName(set, paragraph)).isPresent());
    }

    private static boolean mayName(ParagraphSet set, Paragraph paragraph) {
      return set.ranges().stream()
          .anyMatch(
              range -> range.from() <= paragraph.number() && paragraph.number() <= range.to());
    }

    private void look(Record record) {
      look("", record, record);
    }

    private void look(String name, Object value, Record owner) {
      if (value instanceof Optional<?> optional) {
        optional.ifPresent(inside -> look(name, inside, owner));
      } else if (value instanceof List<?> list) {
        list.forEach(inside -> look(name, inside, owner));
      } else if (value instanceof ParagraphSet set) {
        set(set);
      } else if (value instanceof Paragraph paragraph && !isPublic(paragraph.visibility())) {
        isThere(paragraph.section(), paragraph);
      } else if (value instanceof Section section && !isPublic(section.visibility())) {
        if (is(Visibility.PARTLY_SECRET, section.visibility())) {
          section.heading().ifPresent(heading -> isThere(heading, section));
        }
      } else if (value instanceof Extra || isKey(name, owner)) {
        return;
      } else if (value instanceof Record record && !(value instanceof Ratio)) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
          look(component.getName(), valueOf(record, component), record);
        }
      } else {
        single(name, value, owner);
      }
    }

    private static boolean isKey(String name, Record owner) {
      return OTHER_KEYS.contains(name)
          && !(owner instanceof Holder holder && holder.name().isEmpty());
    }

    private void set(ParagraphSet set) {
      if (!set.isAll()) {
        isThere(set.text(texts.language()), set);
      }
    }

    private void single(String name, Object value, Record owner) {
      if (PEOPLE.contains(name)) {
        person((String) value, owner);
      } else if (value instanceof String string) {
        if (!proposals.contains(string) && !isReferenceOfSet(name, owner)) {
          isThere(string, owner);
        }
      } else if (value instanceof Integer number) {
        boolean section = name.equals("number");
        isThere(section ? Integer.toString(number) : texts.number(number), owner);
      } else if (value instanceof Money amount) {
        isThere(amount.toSwedish(), owner);
      } else if (value instanceof MoneyUnit unit) {
        isThere(Money.ofOre(unit.ore()).toSwedish(), owner);
      } else if (value instanceof Ratio number) {
        isThere(texts.number(number), owner);
      } else if (value instanceof LocalDate day) {
        assertThat(page.times().contains(day.toString()) || isPrinted(day))
            .as("%s of %s", day, owner)
            .isTrue();
      } else if (value instanceof LocalTime time) {
        assertThat(page.times()).as("of %s", owner).contains(time.toString());
      } else if (value instanceof RemainderPolicy policy) {
        isThere(policy.label().in(texts.language()), owner);
      } else if (value instanceof Rounding.TieBreak rule) {
        isThere(rule.label().in(texts.language()), owner);
      } else if (value instanceof Word word) {
        assertThat(text).as("of %s", owner).containsIgnoringCase(texts.word(word));
      } else {
        assertThat(value).isInstanceOf(Boolean.class);
      }
    }

    private boolean isPrinted(LocalDate day) {
      return text.contains(day.toString()) || text.contains(new PageTexts(Language.SV).day(day));
    }

    /** The body of a reference may be a key, which is shown by name. */
    private static boolean isReferenceOfSet(String name, Record owner) {
      return owner instanceof ParagraphRef && name.equals("body");
    }

    private void person(String key, Record owner) {
      Optional<Person> person = meeting.person(key);
      if (person.isPresent()) {
        isThere(person.get().name(), owner);
      } else {
        isThere(texts.say("minutes.unknownPerson"), owner);
      }
    }

    private void isThere(String expected, Object owner) {
      String shown = PageReader.normal(allowed(PersonalNumbers.masked(expected))).strip();
      assertThat(text.contains(shown)).as("\"%s\" of %s", shown, owner).isTrue();
    }

    /** Returns a text with U+FFFD for each character that HTML does not allow. */
    private static String allowed(String text) {
      return text.replaceAll(
          "[\\p{Cntrl}&&[^\\t\\n\\r]]|[\\uD800-\\uDFFF]|[\\uFFFE\\uFFFF]", "\uFFFD");
    }
  }
}
