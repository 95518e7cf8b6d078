package se.protokoll.json.jackson2;

import se.protokoll.Meeting;
import se.protokoll.fund.FundSplit;
import se.protokoll.json.MinutesJson;
import se.protokoll.json.ProtokollModule;

/** A program that reads and writes minutes in all three ways, and has no rules and no reader. */
final class WithoutOptionalModules {
  private WithoutOptionalModules() {}

  public static void main(String[] arguments) throws Exception {
    Meeting meeting = MinutesJson.standard().read("{\"body\":{\"name\":\"Gruppen\"}}");
    String json = MinutesJson.standard().write(meeting);
    var jackson3 =
        tools.jackson.databind.json.JsonMapper.builder().addModule(new ProtokollModule()).build();
    var jackson2 =
        com.fasterxml.jackson.databind.json.JsonMapper.builder()
            .addModule(new ProtokollJackson2Module())
            .build();
    boolean same =
        jackson3.writeValueAsString(jackson3.readValue(json, Meeting.class)).equals(json)
            && jackson2.writeValueAsString(jackson2.readValue(json, Meeting.class)).equals(json)
            && !MinutesJson.standard()
                .tryRead("{\"equal\":[]}", FundSplit.class)
                .problems()
                .toString()
                .isEmpty();
    String module = String.valueOf(MinutesJson.class.getModule().getName());
    System.out.print(
        module
            + " "
            + (same ? json : "differs")
            + " "
            + found("validation.RuleBook")
            + " "
            + found("reader.Layout"));
  }

  private static String found(String type) {
    try {
      ClassLoader loader = MinutesJson.class.getClassLoader();
      return Class.forName("se.protokoll." + type, false, loader).getSimpleName();
    } catch (ClassNotFoundException absent) {
      return "absent";
    }
  }
}
