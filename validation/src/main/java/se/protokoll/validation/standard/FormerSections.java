package se.protokoll.validation.standard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.protokoll.people.BodyKind;
import se.protokoll.validation.finding.LegalSource;
import se.protokoll.validation.finding.Rule;
import se.protokoll.validation.finding.SourceReliability;
import se.protokoll.validation.law.LegalFraction;

/**
 * Which sections said the same before the sections of today (<i>äldre motsvarigheter</i>).
 *
 * <p>Kommunallagen (1991:900) was in force 1992-01-01 to 2017-12-31, förvaltningslagen (1986:223)
 * to 2018-06-30, lag (1992:339) om proportionellt valsätt to 2022-06-30. A section whose own words
 * were read counts as a statute from the first day of the wording that was read. What is known from
 * a bill or a handbook, or concluded from the list of amendments, says so, which sets the ceiling.
 *
 * <p>Joint boards exist since 1997-08-01 (SFS 1997:550), and kommunallagen applies to federations
 * since 1998-01-01 (3 kap. 21 § of the act of 1991). Federations formed before could keep older
 * rules until 2002-12-31 (prop. 1996/97:105), so that it applied to one until then is inferred.
 */
final class FormerSections {

  static final LocalDate KL_SINCE = LocalDate.of(2018, 1, 1);

  private static final LocalDate KL91_SINCE = LocalDate.of(1992, 1, 1);
  private static final LocalDate KL91_UNTIL = KL_SINCE.minusDays(1);
  private static final LocalDate FL86_SINCE = LocalDate.of(1987, 1, 1);
  private static final LocalDate FL86_UNTIL = LocalDate.of(2018, 6, 30);
  private static final LocalDate PROPORTIONAL_1993 = LocalDate.of(1993, 1, 1);
  static final LocalDate EFFECT_OF_JAV = LocalDate.of(1994, 7, 1);
  static final LocalDate APPEALS_1995 = LocalDate.of(1995, 4, 1);
  private static final LocalDate JOINT_BOARDS = firstDay(BodyKind.JOINT_BOARD);
  private static final LocalDate FEDERATIONS = LocalDate.of(1998, 1, 1);
  private static final LocalDate ALL_FEDERATIONS = LocalDate.of(2003, 1, 1);
  private static final LocalDate AUDIT_2000 = LocalDate.of(2000, 1, 1);
  private static final LocalDate SENDING_BACK = LegalFraction.MINORITY_THAT_SENDS_BACK.since();
  private static final LocalDate GROUNDS_2003 = LocalDate.of(2003, 9, 1);
  private static final LocalDate AUDIT_2006 = LocalDate.of(2006, 7, 1);
  private static final LocalDate CLOSED_DOORS_2007 = LocalDate.of(2007, 7, 1);
  private static final LocalDate TWO_THIRDS = LegalFraction.EXTRA_ELECTION.since();
  private static final LocalDate FROM_A_DISTANCE = LocalDate.of(2014, 2, 1);
  private static final LocalDate CHANGES_2022 = LocalDate.of(2022, 7, 1);

  /** The first day that kommunallagen (1991:900) applied to a kind, where it was not its first. */
  private static final Map<BodyKind, LocalDate> FIRST_DAYS =
      Map.of(
          BodyKind.JOINT_BOARD, JOINT_BOARDS,
          BodyKind.FEDERATION, FEDERATIONS,
          BodyKind.COORDINATION_FEDERATION, firstDay(BodyKind.COORDINATION_FEDERATION));

  /** By chapter and section of kommunallagen (2017:725). */
  private static final Map<String, List<LegalSource>> OF_KL = ofKl();

  private FormerSections() {}

  private static LocalDate firstDay(BodyKind kind) {
    return Rule.existsSince(kind).orElseThrow();
  }

  /** Returns what was before a section of kommunallagen (2017:725), empty when unknown. */
  static List<LegalSource> ofKl(int chapter, String section) {
    return OF_KL.getOrDefault(key(chapter, section), List.of());
  }

  /** Returns what was before a section of förvaltningslagen (2017:900), empty when unknown. */
  static List<LegalSource> ofFl(String section) {
    return switch (section) {
      case "32" -> List.of(fl86("20", FL86_SINCE, FL86_UNTIL, SourceReliability.STATUTE));
      case "2" ->
          List.of(
              fl86("31", KL_SINCE, FL86_UNTIL, SourceReliability.INFERRED),
              fl86("31", LocalDate.of(2004, 1, 1), KL91_UNTIL, SourceReliability.STATUTE),
              fl86("31", FL86_SINCE, LocalDate.of(2003, 12, 31), SourceReliability.INFERRED));
      default -> List.of();
    };
  }

  /** Returns what was before 2 § of lag (2022:629) om proportionella val. */
  static List<LegalSource> ofProportionalElections() {
    return List.of(
        section(
            "Lag (1992:339)",
            "1992:339",
            Optional.empty(),
            "2",
            PROPORTIONAL_1993,
            CHANGES_2022.minusDays(1),
            SourceReliability.STATUTE));
  }

  private static Map<String, List<LegalSource>> ofKl() {
    Map<String, List<LegalSource>> all = new HashMap<>();
    // 4 kap.
    put(all, 4, "20", kl91(4, "17").readFrom(AUDIT_2006));
    put(all, 4, "22", kl91(4, "18").read());
    put(all, 4, "24", kl91(4, "19").read());
    put(all, 4, "25", kl91(4, "20").read());
    put(all, 4, "26", kl91(4, "21").read());
    put(all, 4, "27", kl91(4, "22").read());
    // 5 kap.
    put(all, 5, "10", kl91(5, "5 a").since(TWO_THIRDS).all(SourceReliability.PRACTICE));
    put(all, 5, "13", kl91(5, "9").readFrom(EFFECT_OF_JAV));
    put(all, 5, "14", kl91(5, "11").readFrom(EFFECT_OF_JAV));
    put(all, 5, "16", kl91(5, "38 a").since(FROM_A_DISTANCE).all(SourceReliability.BILL));
    put(all, 5, "17", kl91(5, "12").read());
    put(all, 5, "18", kl91(5, "13").read());
    put(all, 5, "19", kl91(5, "14").read());
    put(all, 5, "20", kl91(5, "15").read());
    put(all, 5, "33", kl91(5, "32").read());
    put(all, 5, "37", kl91(5, "34 a").since(TWO_THIRDS).all(SourceReliability.BILL));
    put(
        all,
        5,
        "39",
        join(
            kl91(4, "28").since(EFFECT_OF_JAV).read(),
            kl91(4, "33").until(EFFECT_OF_JAV).all(SourceReliability.INFERRED)));
    put(all, 5, "45", kl91(5, "18").read());
    put(all, 5, "46", kl91(5, "19").readFrom(AUDIT_2000));
    put(all, 5, "47", kl91(5, "20").readFrom(EFFECT_OF_JAV));
    put(all, 5, "48", kl91(5, "20 a").since(AUDIT_2000).readFrom(AUDIT_2006));
    put(
        all,
        5,
        "50",
        join(
            kl91(5, "36").since(TWO_THIRDS).all(SourceReliability.PRACTICE),
            kl91(5, "36").since(SENDING_BACK).until(TWO_THIRDS).read(),
            kl91(5, "36").until(SENDING_BACK).all(SourceReliability.PRACTICE)));
    put(all, 5, "51", kl91(5, "37").read());
    put(all, 5, "52", kl91(5, "40").read());
    put(all, 5, "54", kl91(5, "42").read());
    put(all, 5, "55", kl91(5, "43").read());
    put(all, 5, "56", kl91(5, "44").read());
    put(
        all,
        5,
        "58",
        join(
            unreadKl(5, "58"),
            kl91(5, "46").since(FROM_A_DISTANCE).all(SourceReliability.INFERRED),
            kl91(5, "46").since(PROPORTIONAL_1993).until(FROM_A_DISTANCE).readFrom(AUDIT_2006)));
    put(all, 5, "66", ofMinutes("58"));
    put(all, 5, "67", ofMinutes("59"));
    put(all, 5, "68", kl91(5, "60").read());
    put(all, 5, "69", ofMinutes("61"));
    // 6 kap.
    put(all, 6, "16", kl91(6, "9").readFrom(JOINT_BOARDS));
    put(all, 6, "17", kl91(6, "10").read());
    put(all, 6, "24", kl91(6, "32").since(FROM_A_DISTANCE).all(SourceReliability.BILL));
    put(
        all,
        6,
        "25",
        join(
            kl91(6, "19 a").since(CLOSED_DOORS_2007).read(),
            kl91(6, "19 a")
                .since(EFFECT_OF_JAV)
                .until(CLOSED_DOORS_2007)
                .all(SourceReliability.BILL)));
    put(all, 6, "26", kl91(6, "19").readFrom(AUDIT_2006));
    put(all, 6, "27", kl91(6, "23").read());
    put(
        all,
        6,
        "28",
        join(
            List.of(
                section(
                    "KL",
                    "2017:725",
                    Optional.of("6"),
                    "28",
                    KL_SINCE,
                    CHANGES_2022.minusDays(1),
                    SourceReliability.BILL)),
            kl91(6, "25").readFrom(GROUNDS_2003)));
    put(all, 6, "29", kl91(6, "26").read());
    put(all, 6, "30", kl91(6, "24").readFrom(EFFECT_OF_JAV));
    put(all, 6, "32", kl91(6, "24").readFrom(EFFECT_OF_JAV));
    put(all, 6, "33", kl91(6, "28").read());
    put(all, 6, "35", kl91(6, "30").readFrom(JOINT_BOARDS));
    put(all, 6, "42", join(unreadKl(6, "42"), kl91(6, "22").since(PROPORTIONAL_1993).read()));
    // 8, 9 and 13 kap.
    put(all, 8, "12", ofMinutes("62"));
    put(all, 9, "23", kl91(3, "3 b").since(JOINT_BOARDS).read());
    put(all, 9, "24", kl91(6, "9").since(JOINT_BOARDS).read());
    put(all, 9, "32", kl91(6, "30").since(JOINT_BOARDS).read());
    put(all, 13, "3", kl91(10, "3").read());
    put(all, 13, "5", kl91(10, "6").readFrom(APPEALS_1995));
    return all;
  }

  /**
   * Returns a section about the minutes of an assembly, which 6 kap. 30 § applies to boards; the
   * older words of that one were not read.
   */
  private static List<LegalSource> ofMinutes(String section) {
    Set<BodyKind> others = EnumSet.complementOf(EnumSet.of(BodyKind.ASSEMBLY));
    return join(
        kl91(5, section).of(EnumSet.of(BodyKind.ASSEMBLY)).read(),
        kl91(5, section).of(others).readFrom(JOINT_BOARDS));
  }

  /** Returns a section about proportional elections as it was until 2022, which was not read. */
  private static List<LegalSource> unreadKl(int chapter, String section) {
    return List.of(
        section(
            "KL",
            "2017:725",
            Optional.of(Integer.toString(chapter)),
            section,
            KL_SINCE,
            CHANGES_2022.minusDays(1),
            SourceReliability.INFERRED));
  }

  /** Begins a section of kommunallagen (1991:900). */
  static Former kl91(int chapter, String section) {
    return new Former(
        Integer.toString(chapter), section, KL91_SINCE, KL91_UNTIL, EnumSet.allOf(BodyKind.class));
  }

  private static LegalSource fl86(
      String section, LocalDate from, LocalDate to, SourceReliability reliability) {
    return section("FL (1986:223)", "1986:223", Optional.empty(), section, from, to, reliability);
  }

  private static LegalSource section(
      String title,
      String sfs,
      Optional<String> chapter,
      String section,
      LocalDate from,
      LocalDate to,
      SourceReliability reliability) {
    return new LegalSource(
        title,
        Optional.of(sfs),
        chapter,
        Optional.of(section),
        Optional.of(from),
        Optional.of(to),
        reliability);
  }

  private static String key(int chapter, String section) {
    return chapter + ":" + section;
  }

  private static void put(
      Map<String, List<LegalSource>> all, int chapter, String section, List<LegalSource> before) {
    all.put(key(chapter, section), before);
  }

  @SafeVarargs
  private static List<LegalSource> join(List<LegalSource>... parts) {
    List<LegalSource> all = new ArrayList<>();
    for (List<LegalSource> part : parts) {
      all.addAll(part);
    }
    return List.copyOf(all);
  }

  /** A section of kommunallagen (1991:900) for some days and kinds of body. */
  record Former(
      String chapter, String section, LocalDate from, LocalDate to, Set<BodyKind> bodies) {

    /** Returns it from a day on. */
    Former since(LocalDate first) {
      return new Former(chapter, section, first, to, bodies);
    }

    /** Returns it for the days before one. */
    Former until(LocalDate next) {
      return new Former(chapter, section, from, next.minusDays(1), bodies);
    }

    /** Returns it for some kinds of body. */
    Former of(Set<BodyKind> kinds) {
      return new Former(chapter, section, from, to, kinds);
    }

    /** Returns it as read for all its days. */
    List<LegalSource> read() {
      return all(SourceReliability.STATUTE);
    }

    /** Returns it as read from a day on and inferred for the days before. */
    List<LegalSource> readFrom(LocalDate first) {
      return join(since(first).read(), until(first).all(SourceReliability.INFERRED));
    }

    /** Returns it with one reliability, for each kind of body from the first day it applied. */
    List<LegalSource> all(SourceReliability reliability) {
      Set<BodyKind> wholeTime = EnumSet.copyOf(bodies);
      List<LegalSource> parts = new ArrayList<>();
      for (BodyKind kind : bodies) {
        LocalDate first = FIRST_DAYS.getOrDefault(kind, from);
        LocalDate begins = first.isAfter(from) ? first : from;
        if (kind == BodyKind.FEDERATION
            && begins.isBefore(ALL_FEDERATIONS)
            && reliability != SourceReliability.INFERRED) {
          wholeTime.remove(kind);
          add(parts, begins, ALL_FEDERATIONS.minusDays(1), SourceReliability.INFERRED, kind);
          add(parts, ALL_FEDERATIONS, to, reliability, kind);
        } else if (begins.isAfter(from)) {
          wholeTime.remove(kind);
          add(parts, begins, to, reliability, kind);
        }
      }
      if (!wholeTime.isEmpty()) {
        parts.add(0, source(from, to, reliability).forBodies(wholeTime));
      }
      return List.copyOf(parts);
    }

    /** Adds it for one kind of body, where the days have any within its own. */
    private void add(
        List<LegalSource> parts,
        LocalDate first,
        LocalDate last,
        SourceReliability reliability,
        BodyKind kind) {
      LocalDate until = last.isBefore(to) ? last : to;
      if (!first.isAfter(until)) {
        parts.add(source(first, until, reliability).forBodies(EnumSet.of(kind)));
      }
    }

    private LegalSource source(LocalDate first, LocalDate last, SourceReliability reliability) {
      return FormerSections.section(
          "KL (1991:900)", "1991:900", Optional.of(chapter), section, first, last, reliability);
    }
  }
}
