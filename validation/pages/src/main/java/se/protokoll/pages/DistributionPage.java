package se.protokoll.pages;

import se.protokoll.fund.Distribution;
import se.protokoll.language.Language;

/**
 * A distribution, or two compared, as a page (<i>fördelning</i>): who gets how much, and why.
 *
 * <p>The page has a table of all shares in their groups, with subtotals and the sum; what was
 * assumed; the proof that all adds up and how far each share is from the exact one; a bar for each
 * recipient, or for the 300 largest; and for each recipient the explanation, which is folded,
 * unless there are more than 10 000. The table can be pasted into a document. Amounts are in
 * kronor.
 */
public final class DistributionPage {
  private DistributionPage() {}

  /**
   * Returns the page of a distribution.
   *
   * @param distribution what is shown
   * @param language the language of labels and explanations; names stay as they are
   */
  public static String of(Distribution distribution, Language language) {
    return page(new DistributionSection(distribution, new PageTexts(language)), language);
  }

  /**
   * Returns a page that compares two distributions (<i>jämförelse</i>): in one table what each
   * recipient and group got before and gets after, and the change in kronor and in percent; what
   * was assumed, the proof and the explanations of both.
   *
   * <p>Recipients are the same when key and groups are, as in {@link Distribution#compare}.
   *
   * @param before the earlier distribution
   * @param after the later one
   * @param language the language of labels and explanations; names stay as they are
   */
  public static String comparing(Distribution before, Distribution after, Language language) {
    return page(new ComparisonSection(before, after, new PageTexts(language)), language);
  }

  private static String page(PageSection section, Language language) {
    return new AnswerPage(language).add(section).toHtml();
  }
}
