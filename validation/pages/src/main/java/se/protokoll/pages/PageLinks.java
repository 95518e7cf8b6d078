package se.protokoll.pages;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import se.protokoll.validation.finding.Rule;

/**
 * Where the pages are that a page links to (<i>länkar till andra sidor</i>): addresses as they
 * stand in a link, such as "minutes.html". What has no address is shown without a link.
 *
 * @param minutes the page of the minutes, absent when there is none; to it, the anchor of a
 *     paragraph is added: "minutes.html#p12"
 * @param report the page of the report, absent when there is none
 * @param rules what stands before the name of a rule's page, such as "rules/": the page is
 *     "rules/quorum-namnd.html"; absent when rules have no pages
 */
public record PageLinks(Optional<URI> minutes, Optional<URI> report, Optional<URI> rules) {

  /** No links at all: a page that stands alone. */
  public static final PageLinks NONE =
      new PageLinks(Optional.empty(), Optional.empty(), Optional.empty());

  public PageLinks {
    Objects.requireNonNull(minutes, "minutes");
    Objects.requireNonNull(report, "report");
    Objects.requireNonNull(rules, "rules");
  }

  /** Returns the same links, to another page of the minutes. */
  public PageLinks withMinutes(URI address) {
    return new PageLinks(Optional.of(address), report, rules);
  }

  /** Returns the same links, to another page of the report. */
  public PageLinks withReport(URI address) {
    return new PageLinks(minutes, Optional.of(address), rules);
  }

  /** Returns the same links, to pages of rules that begin so. */
  public PageLinks withRules(URI prefix) {
    return new PageLinks(minutes, report, Optional.of(prefix));
  }

  /** Returns the address of a rule's page. */
  Optional<String> rule(Rule rule) {
    return rules.map(prefix -> prefix + rule.id() + ".html");
  }
}
