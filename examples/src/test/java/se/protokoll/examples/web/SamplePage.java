package se.protokoll.examples.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A page of all that pages are made of, with their style. */
public final class SamplePage {

  /** The content, from the first heading on. */
  public static final String CONTENT =
      """
      <h1>Protokoll</h1>
      <dl><dt>Plats</dt><dd>Rådhuset, Åmål</dd><dt>Dag</dt><dd><time datetime="2025-03-04">4 mars 2025</time></dd></dl>
      <nav aria-labelledby="contents"><h2 id="contents">Innehåll</h2>
      <ul><li><a href="#p12">§ 12 Budget</a></li><li><a href="#p13">§ 13</a></li></ul></nav>
      <section id="p12"><h2>§ 12 Budget</h2><h3>Beslut</h3>
      <ol><li>Nämnden beslutar<ol type="a"><li>att anta budgeten ≥ 100 kr, −5 kr ☒</li><li>att avslå</li></ol></li></ol>
      <div class="scroll" role="region" aria-labelledby="votes" tabindex="0"><table><caption id="votes">Röster</caption>
      <thead><tr><th scope="col">Ledamot</th><th scope="col">Parti</th><th scope="col" class="n">Belopp</th></tr></thead>
      <tbody><tr><th scope="rowgroup" colspan="2">Grupp</th><td class="n">1</td></tr><tr><th scope="row">Åsa Öman</th><td></td><td class="n">12 000,00 kr</td></tr></tbody>
      <tfoot><tr><th scope="row">Summa</th><td></td><td class="n">12 000,00 kr</td></tr></tfoot></table></div>
      <svg role="img" aria-label="Staplar" viewBox="0 0 9 9" width="9" height="9"><rect width="8" height="8"/></svg>
      <details><summary>Förklaring</summary><p>Beloppet är <em>avrundat</em>.</p></details>
      <p class="note">En <a href="https://www.riksdagen.se/">länk</a>, <bdi>a\u202Eb</bdi> <span lang="en">English</span></p></section>
      <section id="p13"><h2>§ 13 <strong class="mark">Sekretess</strong></h2></section>
      """;

  private SamplePage() {}

  /** Returns a page with a content. */
  public static String of(String content) {
    return """
        <!DOCTYPE html>
        <html lang="sv">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="description" content="Protokoll 4 mars 2025">
        <title>Protokoll 4 mars 2025</title>
        <style>
        """
        + style()
        + """
        </style>
        </head>
        <body>
        <a class="skip" href="#main">Till innehållet</a>
        <main id="main">
        """
        + content
        + """
        </main>
        </body>
        </html>
        """;
  }

  private static String style() {
    try (InputStream file = SamplePage.class.getResourceAsStream("/se/protokoll/pages/page.css")) {
      byte[] bytes = Objects.requireNonNull(file, "the library has it").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
