package se.protokoll.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.protokoll.Paragraph;
import se.protokoll.Proposal;
import se.protokoll.ProposalKind;

/** What the proposals of a paragraph are called on the page, and links to them. */
final class ProposalLinks {
  private final MinutesMarkup page;
  private final String paragraph;
  private final List<Proposal> proposals;
  private final Map<String, Integer> places = new HashMap<>();

  ProposalLinks(MinutesMarkup page, String id, Paragraph paragraph) {
    this.page = page;
    this.paragraph = id;
    this.proposals = paragraph.proposals();
    for (int i = 0; i < proposals.size(); i++) {
      int place = i;
      proposals.get(i).key().ifPresent(key -> places.putIfAbsent(key, place));
    }
  }

  /** Returns the id of the proposal at a place of the list, from 0 on. */
  String id(int place) {
    return paragraph + ".f" + (place + 1);
  }

  /** Returns what the proposal at a place is called: "Yrkande 2"; the only one "Yrkande". */
  String title(int place) {
    Optional<ProposalKind> kind = proposals.get(place).kind();
    String title = kind.map(page.texts()::word).orElseGet(() -> page.texts().say("proposal"));
    long all = ofKind(kind, proposals.size());
    return all == 1 ? title : title + " " + (ofKind(kind, place) + 1);
  }

  /** Returns how many of the first proposals are of a kind. */
  private long ofKind(Optional<ProposalKind> kind, int first) {
    return proposals.stream().limit(first).filter(one -> one.kind().equals(kind)).count();
  }

  /** Writes a link to the proposal of a key. */
  void proposal(String key) {
    if (places.containsKey(key)) {
      link(places.get(key));
    } else {
      page.say("proposal.unknown");
    }
  }

  /** Writes a link to the proposal of a key, or what is not a key as it stands. */
  void proposalOrWords(String keyOrWords) {
    if (places.containsKey(keyOrWords)) {
      link(places.get(keyOrWords));
    } else {
      page.own(keyOrWords);
    }
  }

  private void link(int place) {
    page.html().element("a", title(place), "href", "#" + id(place));
  }
}
