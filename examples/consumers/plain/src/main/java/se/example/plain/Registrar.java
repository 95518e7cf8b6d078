package se.example.plain;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import se.protokoll.MatterState;
import se.protokoll.Meeting;
import se.protokoll.PlacedGrant;
import se.protokoll.fund.Share;
import se.protokoll.json.MinutesJson;
import se.protokoll.language.Language;
import se.protokoll.money.Money;
import se.protokoll.validation.MinutesValidator;
import tools.jackson.databind.json.JsonMapper;

/** Reads minutes, checks them and divides what they divide, in thirty lines. */
public final class Registrar {

  private Registrar() {}

  /** Prints what a registrar wants to know of a file and a total, and the minutes as JSON. */
  public static void main(String[] arguments) throws IOException {
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    String json = Files.readString(Path.of(arguments[0]));
    read(json, Money.parse(arguments[1])).forEach(out::println);
    out.println(rewritten(json));
  }

  /** Returns minutes as a mapper writes them that looks for modules of Jackson by itself. */
  static String rewritten(String json) {
    JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
    return mapper.writeValueAsString(mapper.readValue(json, Meeting.class));
  }

  /** Returns what a registrar wants to know of the minutes, a line each. */
  public static List<String> read(String json, Money remainingFunds) {
    Meeting meeting = MinutesJson.standard().read(json);
    var lines = new ArrayList<String>();
    for (var finding : MinutesValidator.standard().validate(meeting).findings()) {
      lines.add(finding.severity() + " " + finding.what(Language.SV));
    }
    for (PlacedGrant placed : meeting.grants(MatterState.PROPOSED, MatterState.DECIDED)) {
      if (placed.grant().split().isPresent()) {
        for (Share share : placed.grant().distribute(remainingFunds).shares()) {
          lines.add(
              share.holder().key()
                  + " "
                  + share.amount()
                  + ": "
                  + share.reason().text(Language.SV));
        }
      }
    }
    return lines;
  }
}
