package se.protokoll.examples.pdf;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What veraPDF says of a PDF as PDF/UA-1. */
final class PdfCheck {
  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private PdfCheck() {}

  /** Returns the checks that failed, each once with the place of its first failure. */
  static List<String> failures(byte[] pdf) throws Exception {
    try (var parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
        var validator =
            Foundries.defaultInstance()
                .createValidator(PDFAFlavour.PDFUA_1, 1, false, false, false)) {
      var result = validator.validate(parser);
      if (result.getTotalAssertions() == 0) {
        throw new IllegalStateException("Nothing was checked");
      }
      return result.getTestAssertions().stream()
          .filter(each -> each.getStatus() == TestAssertion.Status.FAILED)
          .map(
              each ->
                  each.getRuleId().getClause()
                      + "-"
                      + each.getRuleId().getTestNumber()
                      + " "
                      + each.getMessage()
                      + " "
                      + each.getLocation().getContext())
          .distinct()
          .toList();
    }
  }
}
