package se.protokoll.validation.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.Paragraph;
import se.protokoll.PreviousMinutes;
import se.protokoll.Sitting;
import se.protokoll.justering.Justerare;
import se.protokoll.justering.Justering;
import se.protokoll.justering.Posting;
import se.protokoll.justering.SignatoryRole;
import se.protokoll.justering.Signature;
import se.protokoll.justering.SignatureMethod;
import se.protokoll.text.ParagraphSet;
import se.protokoll.text.ParagraphSet.Coverage;
import se.protokoll.validation.law.Parameter;

/** How the minutes were signed, and what was signed at the meeting. */
final class JusteringChecks {

  private JusteringChecks() {}

  static void substitutesStandIn(Examination examination) {
    List<Justerare> all = JusteringRules.justerare(examination);
    for (int j = 0; j < all.size(); j++) {
      Justerare one = all.get(j);
      if (!one.substitute()) {
        continue;
      }
      for (Paragraph paragraph : examination.paragraphs()) {
        if (JusteringRules.hasSigned(examination, one.person(), paragraph)
            && haveOrdinarySigned(examination, one, paragraph)) {
          examination.found("beside").at("justering", "justerare", j).person(one.person()).add();
          break;
        }
      }
    }
  }

  /** Says whether the one stood in for, or else every ordinary justerare, has signed too. */
  private static boolean haveOrdinarySigned(
      Examination examination, Justerare substitute, Paragraph paragraph) {
    boolean any = false;
    for (Justerare ordinary : JusteringRules.justerare(examination)) {
      boolean stoodInFor =
          substitute.substituteFor().isEmpty()
              || substitute.substituteFor().get().equals(ordinary.person());
      if (!ordinary.substitute()
          && stoodInFor
          && JusteringRules.covers(ordinary.paragraphs(), paragraph)) {
        if (!JusteringRules.hasSigned(examination, ordinary.person(), paragraph)) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }

  static void itCameAfterTheMeeting(Examination examination) {
    Optional<LocalDate> last = examination.context().day();
    if (last.isEmpty()) {
      return; // justering-deadline says that the day is unknown
    }
    LocalDate first = firstDay(examination, last.get());
    List<Signature> signatures = JusteringRules.signatures(examination);
    for (int i = 0; i < signatures.size(); i++) {
      Signature signature = signatures.get(i);
      Optional<LocalDate> day = signature.signedOn();
      if (day.isEmpty() || !day.get().isBefore(last.get())) {
        continue;
      }
      LocalDate earliest = signsOnlyImmediate(examination, signature) ? first : last.get();
      if (day.get().isBefore(earliest)) {
        Draft draft =
            examination
                .found("before")
                .at("justering", "signatures", i, "signedOn")
                .with("signed", day.get())
                .with("meeting", earliest);
        signature.person().ifPresent(draft::person);
        draft.add();
      }
    }
    List<Posting> postings = examination.meeting().postings();
    for (int i = 0; i < postings.size(); i++) {
      Optional<LocalDate> certified = postings.get(i).certifiedOn();
      if (certified.isPresent() && certified.get().isBefore(first)) {
        examination
            .found("before")
            .at("postings", i, "certifiedOn")
            .with("signed", certified.get())
            .with("meeting", first)
            .add();
      }
    }
  }

  private static LocalDate firstDay(Examination examination, LocalDate last) {
    LocalDate first = last;
    List<Sitting> sittings = examination.meeting().sittings();
    for (int i = 0; i < sittings.size(); i++) {
      Optional<LocalDate> day = sittings.get(i).date();
      first = day.isPresent() && day.get().isBefore(first) ? day.get() : first;
    }
    return first;
  }

  private static boolean signsOnlyImmediate(Examination examination, Signature signature) {
    boolean any = false;
    for (Paragraph paragraph : examination.paragraphs()) {
      if (JusteringRules.covers(signature.paragraphs(), paragraph)) {
        if (!paragraph.certifiedImmediately()) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }

  static void itWasDoneAtTheMeeting(Examination examination) {
    List<Paragraph> paragraphs = examination.paragraphs();
    boolean any = false;
    for (int p = 0; p < paragraphs.size(); p++) {
      Paragraph paragraph = paragraphs.get(p);
      if (!paragraph.certifiedImmediately()) {
        continue;
      }
      any = true;
      Optional<LocalDate> day = ownDay(examination, paragraph);
      if (day.isEmpty()) {
        examination
            .missing("undated")
            .at("paragraphs", p, "certifiedImmediately")
            .in(paragraph)
            .add();
      } else if (examination.context().day().isPresent()
          && !isDayOfMeeting(examination, day.get())) {
        examination
            .found("later")
            .at("paragraphs", p, "certifiedImmediately")
            .in(paragraph)
            .with("certified", day.get())
            .with("meeting", examination.context().day().get())
            .add();
      }
    }
    if (any) {
      Optional<Boolean> allowed = examination.context().stated(Parameter.IMMEDIATE_JUSTERING);
      if (allowed.isEmpty()) {
        examination.cannotJudge("allowed").at("body", "standingOrders").add();
      } else if (!allowed.get()) {
        examination.found("not-allowed").at("paragraphs").stated(true).add();
      }
    }
  }

  /** Returns the day of the signatures, or of the posting, that name the paragraph by itself. */
  private static Optional<LocalDate> ownDay(Examination examination, Paragraph paragraph) {
    LocalDate latest = null;
    for (Signature signature : JusteringRules.signatures(examination)) {
      if (signature.role().orElse(SignatoryRole.CHAIR) != SignatoryRole.SECRETARY
          && names(Optional.of(signature.paragraphs()), paragraph)
          && signature.signedOn().isPresent()
          && (latest == null || signature.signedOn().get().isAfter(latest))) {
        latest = signature.signedOn().get();
      }
    }
    for (Posting posting : examination.meeting().postings()) {
      if (latest == null && names(posting.paragraphs(), paragraph)) {
        latest = posting.certifiedOn().orElse(null);
      }
    }
    return Optional.ofNullable(latest);
  }

  /** Says whether a set names a paragraph, and not merely all of them. */
  static boolean names(Optional<ParagraphSet> set, Paragraph paragraph) {
    return set.isPresent()
        && !set.get().complement()
        && set.get().coverage(paragraph.number(), paragraph.suffix()) != Coverage.NONE;
  }

  private static boolean isDayOfMeeting(Examination examination, LocalDate day) {
    for (Sitting sitting : examination.meeting().sittings()) {
      if (sitting.date().isPresent() && sitting.date().get().equals(day)) {
        return true;
      }
    }
    return false;
  }

  static void bothViewsAreTold(Examination examination) {
    Optional<Justering> justering = examination.meeting().justering();
    if (justering.isEmpty() || justering.get().disputed().isEmpty()) {
      return;
    }
    ParagraphSet disputed = justering.get().disputed().get();
    for (Paragraph paragraph : examination.paragraphs()) {
      if (JusteringRules.covers(disputed, paragraph)
          && paragraph.statements().isEmpty()
          && !isLeftForLater(paragraph)) {
        examination.found("disputed").at("justering", "disputed").in(paragraph).add();
      }
    }
  }

  private static boolean isLeftForLater(Paragraph paragraph) {
    for (Decision decision : paragraph.decisions()) {
      if (decision.kind().isPresent()
          && (decision.kind().get() == DecisionKind.TABLED
              || decision.kind().get() == DecisionKind.REFERRED_BACK)) {
        return true;
      }
    }
    return false;
  }

  static void thePreviousOnesWereCertified(Examination examination) {
    Optional<PreviousMinutes> previous = examination.meeting().previousMinutes();
    if (previous.isPresent() && !previous.get().certified().orElse(true)) {
      examination.found("not-certified").at("previousMinutes", "certified").add();
    }
  }

  static void theSignerAndTheDayAreTold(Examination examination) {
    List<Signature> signatures = JusteringRules.signatures(examination);
    for (int i = 0; i < signatures.size(); i++) {
      Signature signature = signatures.get(i);
      if (signature.method().isPresent()
          && signature.method().get() == SignatureMethod.ELECTRONIC
          && (signature.person().isEmpty() || signature.signedOn().isEmpty())) {
        boolean nobody = signature.person().isEmpty();
        Draft draft =
            examination.missing(nobody ? "no-signer" : "no-day").at("justering", "signatures", i);
        signature.person().ifPresent(draft::person);
        draft.add();
      }
    }
  }
}
