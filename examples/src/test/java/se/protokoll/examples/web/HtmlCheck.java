package se.protokoll.examples.web;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import nu.validator.client.EmbeddedValidator;
import nu.validator.client.EmbeddedValidator.OutputFormat;

/** What the Nu HTML Checker says of a page, its style included. */
final class HtmlCheck {
  private HtmlCheck() {}

  /** Returns the errors and warnings, a line for each. */
  static String messages(String page) throws Exception {
    var validator = new EmbeddedValidator();
    validator.setOutputFormat(OutputFormat.GNU);
    var bytes = new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8));
    return validator.validate(bytes).strip();
  }
}
