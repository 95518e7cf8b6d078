package se.protokoll.json.jackson2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.protokoll.DaysOfJustering;
import se.protokoll.Meeting;
import se.protokoll.MeetingSeries;
import se.protokoll.OutstandingMatter;
import se.protokoll.Paragraph;
import se.protokoll.ParagraphIndex;
import se.protokoll.PlacedGrant;
import se.protokoll.Presence;
import se.protokoll.fund.Audit;
import se.protokoll.fund.CoFinancing;
import se.protokoll.fund.Distribution;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Holder;
import se.protokoll.fund.Indexation;
import se.protokoll.fund.Instalment;
import se.protokoll.fund.Part;
import se.protokoll.fund.Rounding;
import se.protokoll.fund.Share;
import se.protokoll.fund.SplitKind;
import se.protokoll.fund.Suspicion;
import se.protokoll.fund.TwoWayTable;
import se.protokoll.fund.UnitName;
import se.protokoll.json.ArchiveRecord;
import se.protokoll.json.Differences;
import se.protokoll.json.MinutesArchive;
import se.protokoll.json.MinutesJson;
import se.protokoll.json.Progress;
import se.protokoll.json.problem.Limits;
import se.protokoll.json.problem.Phrase;
import se.protokoll.json.problem.ReadResult;
import se.protokoll.json.request.AuditRequest;
import se.protokoll.json.request.DistributionRequest;
import se.protokoll.json.request.DivisionRequest;
import se.protokoll.json.shape.Shapes;
import se.protokoll.language.Language;
import se.protokoll.language.MessageTable;
import se.protokoll.language.Text;
import se.protokoll.language.Word;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;
import se.protokoll.people.Actor;
import se.protokoll.people.BodyKind;
import se.protokoll.people.Organisation;
import se.protokoll.reader.Label;
import se.protokoll.reader.Layout;
import se.protokoll.reader.PublishedMinutes;
import se.protokoll.reader.ReadFact;
import se.protokoll.reader.Reading;
import se.protokoll.reader.ReadingProblem;
import se.protokoll.text.Extra;
import se.protokoll.text.ParagraphSet;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.RuleBook;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Outcome;
import se.protokoll.validation.finding.Report;
import se.protokoll.validation.finding.RuleOutcome;
import se.protokoll.validation.finding.SourceAddress;
import se.protokoll.validation.law.Deadlines;
import se.protokoll.validation.law.JusterareProposal;
import se.protokoll.validation.law.JusterareRotation;
import se.protokoll.validation.law.JusterareSelection;
import se.protokoll.validation.law.LegalContext;
import se.protokoll.validation.law.MatterRegister;
import se.protokoll.validation.law.Parameter;
import se.protokoll.validation.law.Quorum;
import se.protokoll.validation.rule.RuleRunner;

/**
 * What mappers of both Jacksons do that have no module of ours: right, or a failure that names the
 * module, and nothing else. {@code docs/mappers.md} shows it; {@code -Dprotokoll.generate=true}
 * writes it anew.
 */
class PlainMappersTest {

  private static final Path PAGE = Path.of("../../docs/mappers.md");
  private static final String RIGHT = "right";
  private static final String FAILS = "fails";
  private static final int DEEPEST = 4;
  private static final int NOTHING_MORE = 100;
  private static final String TABLE_STARTS = "| type |";
  private static final String ANSWERS_START = "| answer |";
  private static final String REPORTS_START = "| of validation |";
  private static final String NO_FORM_STARTS = "| without a form |";

  /** Not visible to this module, but for what its types say of themselves. */
  private static final Class<?> NO_FORM_TYPE = load("se/protokoll/mapper/HasNoJsonForm.class");

  private static final String READER_STARTS = "| of the reader |";
  private static final String READING_STARTS = "| of reading |";

  private static final Set<String> VISIBLE =
      Set.of(
          "json",
          "json.problem",
          "json.request",
          "reader",
          "validation",
          "validation.finding",
          "validation.law",
          "validation.rule");

  private static final String NO_MODULE =
      "the mapper has no module for minutes: add ProtokollModule of protokoll-json to a mapper of"
          + " Jackson 3, and ProtokollJackson2Module of protokoll-json-jackson2 to one of Jackson 2";
  private static final String NO_FORM = "it has no form in JSON, with our module or without it";

  private static final Predicate<Method> NOT_STATIC =
      method -> (method.getModifiers() & (Modifier.PUBLIC | Modifier.STATIC)) == Modifier.PUBLIC;

  private interface Mapper {
    String write(Object value) throws Exception;

    <T> T read(String json, Class<T> type) throws Exception;

    Map<?, Integer> readMap(String json, Class<?> keys) throws Exception;
  }

  private static final class Jackson2 implements Mapper {
    private final com.fasterxml.jackson.databind.json.JsonMapper mapper;

    Jackson2(com.fasterxml.jackson.databind.Module... modules) {
      mapper = com.fasterxml.jackson.databind.json.JsonMapper.builder().addModules(modules).build();
    }

    @Override
    public Map<?, Integer> readMap(String json, Class<?> keys) throws JsonProcessingException {
      return mapper.readValue(
          json, mapper.getTypeFactory().constructMapType(Map.class, keys, Integer.class));
    }

    @Override
    public String write(Object value) throws JsonProcessingException {
      return mapper.writeValueAsString(value);
    }

    @Override
    public <T> T read(String json, Class<T> type) throws JsonProcessingException {
      return mapper.readValue(json, type);
    }
  }

  private static final class Jackson3 implements Mapper {
    private final tools.jackson.databind.json.JsonMapper mapper;

    Jackson3(tools.jackson.databind.JacksonModule... modules) {
      mapper = tools.jackson.databind.json.JsonMapper.builder().addModules(modules).build();
    }

    @Override
    public Map<?, Integer> readMap(String json, Class<?> keys) {
      return mapper.readValue(
          json, mapper.getTypeFactory().constructMapType(Map.class, keys, Integer.class));
    }

    @Override
    public String write(Object value) {
      return mapper.writeValueAsString(value);
    }

    @Override
    public <T> T read(String json, Class<T> type) {
      return mapper.readValue(json, type);
    }
  }

  private static final List<Mapper> PLAIN = List.of(new Jackson2(), new Jackson3());
  private static final tools.jackson.databind.json.JsonMapper OURS =
      tools.jackson.databind.json.JsonMapper.builder()
          .addModule(new se.protokoll.json.ProtokollModule())
          .build();

  /** Every public type of core that can be a value in JSON: those of the format and the enums. */
  static List<Class<?>> types() throws IOException, URISyntaxException {
    return typesBeside(Money.class);
  }

  /** Every public type of the jar or folder that a class is in. */
  private static List<Class<?>> typesBeside(Class<?> type) throws IOException, URISyntaxException {
    Path place = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    if (Files.isDirectory(place)) {
      return typesBelow(place);
    }
    try (var archive = FileSystems.newFileSystem(place)) {
      return typesBelow(archive.getPath("/"));
    }
  }

  private static List<Class<?>> typesBelow(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(name -> name.startsWith("se/") && name.endsWith(".class"))
          .sorted()
          .<Class<?>>map(PlainMappersTest::load)
          .filter(PlainMappersTest::isPublic)
          .toList();
    }
  }

  private static Class<?> load(String file) {
    try {
      return Class.forName(
          file.substring(0, file.length() - ".class".length()).replace('/', '.'),
          false,
          Money.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isPublic(Class<?> type) {
    boolean isPublic = true;
    for (Class<?> one = type; one != null; one = one.getEnclosingClass()) {
      isPublic &= Modifier.isPublic(one.getModifiers());
    }
    return isPublic
        && !type.isAnonymousClass()
        && !type.getSimpleName().endsWith("Builder")
        && !type.getPackageName().equals("se.protokoll.mapper");
  }

  private static List<Class<?>> besides(Class<?> type) {
    try {
      return typesBeside(type);
    } catch (IOException | URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  /** Every public type of the packages of json, validation and the reader that applications see. */
  private static List<Class<?>> typesOfOthers() throws IOException, URISyntaxException {
    return Stream.of(MinutesJson.class, MinutesValidator.class, Layout.class)
        .flatMap(type -> besides(type).stream())
        .filter(type -> VISIBLE.contains(type.getPackageName().substring("se.protokoll.".length())))
        .toList();
  }

  static List<Class<?>> words() throws IOException, URISyntaxException {
    return Stream.of(types(), typesOfOthers()).flatMap(List::stream).filter(Class::isEnum).toList();
  }

  @ParameterizedTest
  @MethodSource("words")
  void everyConstantIsItsWordInEveryMapper(Class<?> type) throws Exception {
    for (Object constant : type.getEnumConstants()) {
      String word = constant instanceof Word one ? one.word() : ((Language) constant).code();
      for (Mapper mapper : PLAIN) {
        assertThat(mapper.write(constant)).isEqualTo('"' + word + '"');
        assertThat(mapper.read('"' + word + '"', type)).isSameAs(constant);
        assertThat(mapper.write(Map.of(constant, 1))).isEqualTo("{\"" + word + "\":1}");
        assertThatThrownBy(() -> mapper.read("\"no-such-word\"", type))
            .hasMessageContaining("no-such-word");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("words")
  void noConstantIsReadByItsNumberWithOurModules(Class<?> type) throws Exception {
    for (Mapper mapper : ALL.subList(PLAIN.size(), ALL.size())) {
      assertThatThrownBy(() -> mapper.read("0", type))
          .hasMessageContaining("found the number 0, expected one of");
      assertThatThrownBy(() -> mapper.read("\"0\"", type))
          .hasMessageContaining("found \"0\", expected one of");
      for (Object constant : type.getEnumConstants()) {
        assertThat(mapper.read(mapper.write(constant), type)).isSameAs(constant);
      }
    }
    for (Mapper mapper : PLAIN) { // as mappers.md says
      assertThat(mapper.read("0", type)).isSameAs(type.getEnumConstants()[0]);
    }
  }

  record Holding(Money money, ParagraphSet paragraphs, Language language) {}

  @Test
  void aRecordOfAnApplicationHoldsThemInEveryMapper() throws Exception {
    var holding = new Holding(Money.ofOre(-5), ParagraphSet.parse("1-7, 11"), Language.SV);
    String json =
        "{\"money\":{\"amount\":\"-0.05\",\"currency\":\"SEK\"},"
            + "\"paragraphs\":\"1-7, 11\",\"language\":\"sv\"}";
    for (Mapper mapper : PLAIN) {
      assertThat(OURS.readTree(mapper.write(holding))).isEqualTo(OURS.readTree(json));
      assertThat(mapper.read(json, Holding.class)).isEqualTo(holding);
    }
  }

  /** Mappers of both Jacksons, without our module and with it. */
  private static final List<Mapper> ALL =
      List.of(
          PLAIN.get(0),
          PLAIN.get(1),
          new Jackson2(new ProtokollJackson2Module()),
          new Jackson3(new se.protokoll.json.ProtokollModule()));

  record Keys(
      Map<Money, Integer> money,
      Map<ParagraphSet, Integer> paragraphs,
      Map<Ratio, Integer> ratios,
      Map<MoneyUnit, Integer> units,
      Map<BodyKind, Integer> kinds,
      Map<Language, Integer> languages) {}

  @Test
  void theyAreKeysOfMapsInEveryMapper() throws Exception {
    var keys =
        new Keys(
            Map.of(Money.ofOre(-150), 1),
            Map.of(ParagraphSet.parse("1-7, 11"), 2),
            Map.of(Ratio.parse("33.30"), 3),
            Map.of(MoneyUnit.of(Money.ofKronor(5)), 4),
            Map.of(BodyKind.JOINT_BOARD, 5),
            Map.of(Language.SV, 6));
    String json =
        "{\"money\":{\"-1.50\":1},\"paragraphs\":{\"1-7, 11\":2},\"ratios\":{\"33.30\":3},"
            + "\"units\":{\"5 kr\":4},\"kinds\":{\"joint-board\":5},\"languages\":{\"sv\":6}}";
    for (Mapper mapper : ALL) {
      assertThat(OURS.readTree(mapper.write(keys))).isEqualTo(OURS.readTree(json));
      assertThat(mapper.read(json, Keys.class)).isEqualTo(keys);
      assertThatThrownBy(() -> mapper.read(json.replace("33.30", "x"), Keys.class))
          .hasMessageContaining("x");
    }
  }

  @ParameterizedTest
  @MethodSource("words")
  @SuppressWarnings("unchecked")
  void everyConstantIsAKeyInEveryMapper(Class<?> type) throws Exception {
    for (Object constant : type.getEnumConstants()) {
      for (Mapper mapper : ALL) {
        String json = mapper.write(Map.of(constant, 1));
        assertThat((Map<Object, Integer>) mapper.readMap(json, type)).containsOnlyKeys(constant);
      }
    }
  }

  @Test
  void theTableOnThePageIsTrue() throws Exception {
    var table = new StringBuilder();
    for (Class<?> type : types()) {
      if (!type.isEnum() && (Shapes.find(type).isEmpty() || isAnswer(type))) {
        continue; // not a value of the format
      }
      List<Object> samples = List.of(value(type, type, 0), value(type, type, NOTHING_MORE));
      row(table, type, value(type, type, 0), value(type, type, NOTHING_MORE));
    }
    assertTable(TABLE_STARTS, table.toString());
    assertThat(table.toString()).contains("`Money` | right | right | right | right |");
  }

  /** Adds what mappers do with values of a type, the worst of each. */
  private static void row(StringBuilder table, Class<?> type, Object... values) {
    table.append("| `").append(name(type)).append("` |");
    for (Mapper mapper : PLAIN) {
      table.append(' ').append(worst(values, one -> written(mapper, one, type))).append(" |");
      table.append(' ').append(worst(values, one -> read(mapper, one, type))).append(" |");
    }
    table.append('\n');
  }

  /** Compares the rows of a table on the page, which go on to an empty line or the end. */
  private static void assertTable(String header, String rows) throws IOException {
    String page = Files.readString(PAGE);
    int start = page.indexOf('\n', page.indexOf('\n', page.indexOf(header)) + 1) + 1;
    int blank = page.indexOf("\n\n", start - 1);
    int end = blank < 0 ? page.length() : blank + 1;
    if (Boolean.getBoolean("protokoll.generate")) {
      Files.writeString(PAGE, page.substring(0, start) + rows + page.substring(end));
    } else {
      assertThat(page.substring(start, end)).isEqualTo(rows);
    }
  }

  /** What the library answers with, which no document holds, each by an example. */
  private static List<Object> answers() throws ReflectiveOperationException {
    FundSplit split = FundSplit.equal(Holder.of("a"), Holder.of("b"));
    Distribution halves = split.distribute(Money.ofOre(101));
    Share share = halves.shares().get(0);
    Audit audit =
        Audit.of(
            halves.total(),
            split,
            halves.rounding(),
            List.of(
                new Audit.Published("a", Money.ofOre(50)),
                new Audit.Published("b", Money.ofOre(51))));
    var support = CoFinancing.of(Ratio.of(1), split);
    var meeting = (Meeting) record(Meeting.class, 0);
    var slip = new Suspicion.Row(Holder.of("a"), Money.ofOre(21), Money.ofOre(12));
    var thirds =
        TwoWayTable.of(
            List.of(Holder.of("a")), List.of(Holder.of("b")), List.of(List.of(Ratio.of(1, 3))));
    return List.of(
        halves,
        split.prepare(halves.rounding()),
        share,
        share.reason(),
        record(Share.CriterionPart.class, 0),
        Indexation.of("1.023"),
        halves.total().exactly(),
        halves.remainder(),
        halves.assumptions().get(0),
        FundSplit.builder().kind(SplitKind.EQUAL).build().problems().get(0),
        audit,
        audit.shares().get(0),
        new Audit.Published("a", Money.ofOre(50)),
        slip,
        new Suspicion(Suspicion.Kind.DIGITS_SWAPPED, List.of(slip)),
        thirds,
        thirds.round(),
        thirds.round().total(),
        record(Distribution.Change.class, 0),
        halves.recipients().get(0),
        halves.rounds(),
        split.apportion(3, UnitName.SEAT),
        split.apportion(3, UnitName.SEAT).allotments().get(0),
        UnitName.SEAT,
        halves.rounds().shares().get(0),
        FundSplit.equal(Holder.of("g"))
            .withParts(Part.of(Holder.of("g")).withSplit(split))
            .distribute(Money.ofOre(101))
            .groups()
            .get(0),
        halves.instalment(Money.ofOre(301)),
        record(Instalment.Payment.class, 0),
        support,
        support.distribute(Money.ofOre(101), halves.rounding()),
        MeetingSeries.of(List.of(meeting)),
        DaysOfJustering.of(meeting),
        ParagraphIndex.of(meeting.paragraphs()),
        ParagraphIndex.of(meeting.paragraphs()).all(),
        Presence.of(meeting),
        Presence.of(meeting).in(meeting.paragraphs().get(0)),
        record(PlacedGrant.class, 0),
        record(OutstandingMatter.class, 0),
        record(ParagraphSet.Range.class, 0),
        Extra.of(new Extra.Property("acme:id", "1")),
        new Extra.Property("acme:id", "1"),
        new Text("svar", "answer"));
  }

  /** What the law answers about minutes, each by an example. */
  private static List<Object> answersOfLaw() throws ReflectiveOperationException {
    var paragraph = Paragraph.builder().number(1).build();
    Meeting meeting = ((Meeting) record(Meeting.class, 0)).withParagraphs(List.of(paragraph));
    var matter = (OutstandingMatter) record(OutstandingMatter.class, 0);
    return List.of(
        Quorum.of(meeting, paragraph),
        Deadlines.of(meeting, paragraph),
        JusterareSelection.of(meeting),
        new JusterareProposal(List.of(), true),
        JusterareRotation.between(JusterareRotation.Group.PARTY),
        MatterRegister.of(MeetingSeries.of(List.of(meeting))),
        new MatterRegister.Entry(meeting, matter, Optional.empty(), Optional.empty()),
        LegalContext.of(meeting),
        Parameter.SEATS);
  }

  /** What comes of the text of published minutes, each by an example. */
  private static List<Object> answersOfTheReader() {
    Reading reading = PublishedMinutes.read("§ 1");
    return List.of(
        reading,
        reading.lines().get(0),
        new ReadFact(Optional.empty(), "body.name", List.of(1), Optional.empty()),
        new ReadingProblem("x", Optional.empty(), Map.of("name", "Ada"), List.of()));
  }

  /** What reading and checking are done with and give, which has no form, each by an example. */
  private static List<Object> withoutForm() {
    RuleBook book = RuleBook.standard();
    return List.of(
        MinutesJson.standard(),
        MinutesArchive.standard(),
        Limits.STANDARD,
        ReadResult.of(Money.ZERO),
        new ArchiveRecord(1, 1, MinutesJson.standard().tryRead("{}")),
        new Progress(1, 1, 1, 0),
        Phrase.of("object"),
        MinutesValidator.standard(),
        SourceAddress.lagenNu(),
        book.rules().get(0).rule(),
        book.rules().get(0),
        new RuleRunner(List.of(), Map.of()));
  }

  /** What comes of reading and comparing, each by an example. */
  private static List<Object> answersOfReading() {
    return List.of(
        MinutesJson.standard().tryRead("{}").problems().get(0),
        Differences.between(Holder.of("a"), Holder.of("b")).get(0));
  }

  @Test
  void problemsAndDifferencesAreWrittenByOurModules() throws Exception {
    List<Object> answers = answersOfReading();
    for (Mapper mapper : ALL.subList(PLAIN.size(), ALL.size())) {
      assertThat(mapper.write(answers.get(0)))
          .isEqualTo(
              "{\"code\":\"missing\",\"pointer\":\"\",\"line\":1,\"column\":1,\"text\":"
                  + "{\"sv\":\"hittade ingen egenskap \\\"body\\\", väntade den i varje Meeting\","
                  + "\"en\":\"found no property \\\"body\\\", expected it in every Meeting\"}}");
      assertThat(mapper.write(answers.get(1)))
          .isEqualTo("{\"pointer\":\"/key\",\"before\":\"\\\"a\\\"\",\"after\":\"\\\"b\\\"\"}");
      assertThatThrownBy(() -> mapper.read("{\"code\":\"missing\"}", answers.get(0).getClass()))
          .hasMessageContaining("the document that it is about, which can be read again");
    }
  }

  @Test
  void everyTypeOfTheOtherModulesHasAFormOrIsRefused() throws Exception {
    List<? extends Class<?>> inATable =
        Stream.of(answersOfReading(), reports(), layouts())
            .flatMap(List::stream)
            .map(Object::getClass)
            .toList();
    assertThat(
            typesOfOthers().stream()
                .filter(type -> !type.isEnum() && !type.isInterface())
                .filter(type -> !Throwable.class.isAssignableFrom(type))
                .filter(type -> type != se.protokoll.json.ProtokollModule.class)
                .filter(type -> !DivisionRequest.class.isAssignableFrom(type))
                .filter(type -> Arrays.stream(type.getDeclaredMethods()).anyMatch(NOT_STATIC))
                .filter(type -> !NO_FORM_TYPE.isAssignableFrom(type)))
        .containsExactlyInAnyOrderElementsOf(inATable);
  }

  private static boolean isAnswer(Class<?> type) throws ReflectiveOperationException {
    return answers().stream().anyMatch(answer -> answer.getClass() == type);
  }

  @Test
  void everyTypeThatCanBeAValueIsInATable() throws Exception {
    List<? extends Class<?>> measured = answers().stream().map(Object::getClass).toList();
    assertThat(
            types().stream()
                .filter(type -> !type.isEnum())
                .filter(type -> Shapes.find(type).isEmpty() || measured.contains(type))
                .filter(type -> !type.isInterface() && !Throwable.class.isAssignableFrom(type))
                .filter(type -> Arrays.stream(type.getDeclaredMethods()).anyMatch(NOT_STATIC)))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(measured.stream(), Stream.of(MessageTable.class)).toList());
  }

  @Test
  void theTableOfAnswersIsTrue() throws Exception {
    var rows = new TreeMap<String, Object>();
    answers().stream()
        .filter(one -> Shapes.find(one.getClass()).isPresent())
        .forEach(one -> rows.put(name(one.getClass()), one));
    var table = new StringBuilder();
    rows.values().forEach(answer -> row(table, answer.getClass(), answer));
    assertTable(ANSWERS_START, table.toString());
  }

  @Test
  void requestsFailBecauseOfWhatTheyHold() throws Exception {
    FundSplit split = FundSplit.equal(Holder.of("a"), Holder.of("b"));
    var request = new DistributionRequest(Money.ofOre(101), split, Rounding.UNSTATED);
    var table = List.of(new Audit.Published("a", Money.ofOre(50)));
    for (Object one : List.of(request, new AuditRequest(request, table))) {
      for (Mapper mapper : PLAIN) {
        assertThat(written(mapper, one, one.getClass())).isEqualTo(FAILS);
        assertThatThrownBy(() -> mapper.read(ours(one, one.getClass()), one.getClass()))
            .isNotNull();
      }
    }
  }

  @Test
  void whatHasNoFormIsRefusedByEveryMapper() throws Exception {
    var names = new TreeSet<String>();
    Stream.of(types(), typesOfOthers())
        .flatMap(List::stream)
        .filter(NO_FORM_TYPE::isAssignableFrom)
        .forEach(type -> names.add("| `" + name(type) + "` |\n"));
    for (Object answer :
        Stream.of(answers(), answersOfLaw(), answersOfTheReader(), withoutForm())
            .flatMap(List::stream)
            .toList()) {
      if (Shapes.find(answer.getClass()).isEmpty()) {
        for (Mapper mapper : ALL) {
          assertThatThrownBy(() -> mapper.write(answer), name(answer.getClass()))
              .hasStackTraceContaining(NO_FORM);
        }
      }
    }
    assertTable(NO_FORM_STARTS, String.join("", names));
  }

  /** Reports and their parts, and a rule book, each by an example. */
  private static List<Object> reports() {
    RuleBook book = RuleBook.standard().withParameter(Parameter.SEATS, 3);
    Meeting meeting =
        MinutesJson.standard()
            .read(
                """
                {"body": {"name": "Nämnden", "kind": "board"},
                 "attendance": [{"person": "a", "capacity": "deciding"}],
                 "paragraphs": [{"number": 1, "decisions": [{"clauses": [{"text": "Ja."}]}]}]}
                """);
    Report report = MinutesValidator.standard().withRuleBook(book).explaining().validate(meeting);
    Finding finding = report.byRule("quorum-namnd").get(0);
    RuleOutcome outcome = report.outcomes().with(Outcome.MET).get(0);
    return List.of(
        report,
        finding,
        finding.place(),
        finding.sources().get(0),
        report.outcomes(),
        outcome,
        outcome.met().get(0),
        book);
  }

  @Test
  void theTableOfReportsAndRuleBooksIsTrue() throws Exception {
    assertTable(REPORTS_START, rows(reports(), "validation"));
  }

  /** A layout, and what is read with it. */
  private static List<Object> layouts() {
    return List.of(
        Layout.builder()
            .name("norrvik")
            .recognisedBy(List.of("Norrviks kommun"))
            .labels(Map.of("Tjänstgörande", Label.DECIDING))
            .build());
  }

  @Test
  void theTableOfTheReaderIsTrue() throws Exception {
    assertTable(READER_STARTS, rows(layouts(), "reader"));
  }

  @Test
  void theTableOfReadingIsTrue() throws Exception {
    assertTable(READING_STARTS, rows(answersOfReading(), "json"));
  }

  /** Returns the rows of some values, and those of the enums of a module. */
  private static String rows(List<Object> values, String module) throws Exception {
    var table = new StringBuilder();
    values.forEach(value -> row(table, value.getClass(), value));
    for (Class<?> type : words()) {
      if (type.getPackageName().startsWith("se.protokoll." + module)) {
        row(table, type, type.getEnumConstants()[0]);
      }
    }
    return table.toString();
  }

  /** Returns the worst that happens to any of some values. */
  private static String worst(Object[] values, UnaryOperator<Object> measure) {
    List<Object> all = Arrays.stream(values).map(measure).toList();
    return all.contains(FAILS) ? FAILS : RIGHT;
  }

  private static String name(Class<?> type) {
    String name = type.getName();
    return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
  }

  private static String written(Mapper mapper, Object value, Class<?> type) {
    String json;
    try {
      json = mapper.write(value);
    } catch (Exception e) {
      return failed(e);
    }
    assertThat(OURS.readTree(json)).as(json).isEqualTo(OURS.readTree(ours(value, type)));
    return RIGHT;
  }

  private static String read(Mapper mapper, Object value, Class<?> type) {
    Object read;
    try {
      read = mapper.read(ours(value, type), type);
    } catch (Exception e) {
      return failed(e);
    }
    assertThat(read).isEqualTo(value);
    return RIGHT;
  }

  private static String failed(Exception failure) {
    assertThat(failure).hasMessageContaining(NO_MODULE);
    return FAILS;
  }

  private static String ours(Object value, Class<?> type) {
    return OURS.writerFor(type).writeValueAsString(value);
  }

  /** Returns a value with something in every component that may be absent, down to a depth. */
  private static Object value(Class<?> type, Type generic, int depth)
      throws ReflectiveOperationException {
    if (generic instanceof ParameterizedType holder) {
      var inside = (Class<?>) holder.getActualTypeArguments()[0];
      boolean some = depth < (inside.isRecord() ? DEEPEST : NOTHING_MORE);
      if (type == Optional.class) {
        return some ? Optional.of(value(inside, inside, depth + 1)) : Optional.empty();
      }
      return some ? List.of(value(inside, inside, depth + 1)) : List.of();
    }
    Map<Class<?>, Object> simple =
        Map.ofEntries(
            Map.entry(String.class, "x"),
            Map.entry(int.class, 1),
            Map.entry(Integer.class, 1),
            Map.entry(boolean.class, false),
            Map.entry(Boolean.class, true),
            Map.entry(LocalDate.class, LocalDate.of(2024, 2, 29)),
            Map.entry(LocalTime.class, LocalTime.of(9, 30)),
            Map.entry(Money.class, Money.ofOre(150)),
            Map.entry(MoneyUnit.class, MoneyUnit.of(Money.ofKronor(5))),
            Map.entry(Ratio.class, new Ratio(BigInteger.ONE, BigInteger.TWO, false)),
            Map.entry(ParagraphSet.class, ParagraphSet.parse("1-7, 11")),
            Map.entry(Extra.class, Extra.of(new Extra.Property("acme:id", "1"))),
            Map.entry(Actor.class, Organisation.of("Region")));
    @Nullable Object known = simple.get(type);
    if (known != null) {
      return known;
    }
    return type.isEnum() ? type.getEnumConstants()[0] : record(type, depth);
  }

  private static Object record(Class<?> type, int depth) throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    var values = new ArrayList<Object>();
    for (RecordComponent one : components) {
      values.add(value(one.getType(), one.getGenericType(), depth + 1));
    }
    return type.getDeclaredConstructor(
            Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
        .newInstance(values.toArray());
  }
}
