package se.protokoll.validation.standard.justering;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.protokoll.ParagraphIndex;
import se.protokoll.ParagraphSpans;
import se.protokoll.justering.Justerare;
import se.protokoll.justering.SignatoryRole;
import se.protokoll.justering.Signature;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.RuleContext;
import se.protokoll.validation.standard.Chairs;
import se.protokoll.validation.standard.WrittenNames;

/** Which paragraphs have all the signatures that certify them. */
final class Certification {

  private Certification() {}

  /** Returns where fewer justerare signed than were elected, or none did. */
  static ParagraphSpans withoutJusterare(RuleContext context, ParagraphIndex index) {
    Set<String> elected = new HashSet<>(2);
    List<ParagraphSpans> ordinary = new ArrayList<>(1);
    for (Located<Justerare> one : context.justerare()) {
      elected.add(WrittenNames.meant(context, one.value().person()));
      if (!one.value().substitute()) {
        ordinary.add(index.in(one.value().paragraphs()));
      }
    }
    List<ParagraphSpans> signed = new ArrayList<>(1);
    for (Located<Signature> one : context.signatures()) {
      Signature signature = one.value();
      boolean byElected =
          signature.person().isPresent()
              && elected.contains(WrittenNames.meant(context, signature.person().get()));
      if (byElected
          || signature.role().orElse(SignatoryRole.JUSTERARE) == SignatoryRole.JUSTERARE) {
        signed.add(index.in(signature.paragraphs()));
      }
    }
    int[] needed = index.counts(ordinary);
    int[] given = index.counts(signed);
    return index.where(place -> given[place] < Math.max(1, needed[place]));
  }

  /** Returns where the one who presided is known and did not sign, or no chair did. */
  static ParagraphSpans withoutChair(RuleContext context, ParagraphIndex index) {
    Chairs chairs = Chairs.of(context);
    List<ParagraphSpans> signed = new ArrayList<>(1);
    for (Located<Signature> one : context.signatures()) {
      Signature signature = one.value();
      if (signature.role().orElse(SignatoryRole.CHAIR) == SignatoryRole.SECRETARY) {
        continue;
      }
      ParagraphSpans where = index.in(signature.paragraphs());
      boolean asChair = signature.role().orElse(SignatoryRole.CHAIR) == SignatoryRole.CHAIR;
      if (signature.person().isEmpty()
          || WrittenNames.isSpeltOut(context, signature.person().get())) {
        signed.add(asChair ? where : ParagraphSpans.NONE);
      } else {
        signed.add(where.and(chairs.presidedBy(signature.person().get())));
        signed.add(asChair ? where.minus(chairs.known()) : ParagraphSpans.NONE);
      }
    }
    return index.all().minus(ParagraphSpans.union(signed));
  }
}
