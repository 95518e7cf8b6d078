package se.protokoll.validation.finding;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import se.protokoll.mapper.HasNoJsonForm;

/**
 * Where on the web the text of a source can be read (<i>webbadress till en rättskälla</i>).
 *
 * <p>An application that links to a site of its own implements it; nothing here looks anything up.
 */
@FunctionalInterface
public interface SourceAddress extends HasNoJsonForm {

  /**
   * Returns the address of a source, empty when it is not a statute or the site does not have it.
   *
   * @param source the source
   */
  Optional<URI> of(LegalSource source);

  /**
   * Returns addresses at lagen.nu, a public site with the statutes in force and those repealed: KL
   * 5 kap. 69 § is "https://lagen.nu/2017:725#K5P69" and 2 § of a statute without chapters
   * "https://lagen.nu/1930:173#P2". A source without a section has the address of its statute.
   */
  static SourceAddress lagenNu() {
    return source -> {
      Objects.requireNonNull(source, "source");
      return source
          .sfs()
          .map(
              sfs -> {
                String chapter = source.chapter().map(number -> "K" + number).orElse("");
                String section = source.section().map(number -> "P" + number).orElse("");
                String place = (chapter + section).replace(" ", "");
                return URI.create("https://lagen.nu/" + sfs + (place.isEmpty() ? "" : "#" + place));
              });
    };
  }
}
