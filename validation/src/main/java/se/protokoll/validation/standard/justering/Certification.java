package se.protokoll.validation.standard.justering;

import java.util.ArrayList;
import java.util.List;
import se.protokoll.ParagraphIndex;
import se.protokoll.ParagraphSpans;
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
    NamedJusterare named = NamedJusterare.of(context);
    List<ParagraphSpans> signed = new ArrayList<>(context.signatures().size());
    for (Located<Signature> one : context.signatures()) {
      Signature signature = one.value();
      if (signature.role().orElse(SignatoryRole.JUSTERARE) == SignatoryRole.JUSTERARE
          || isByOneOf(named, context, signature)) {
        signed.add(index.in(signature.paragraphs()));
      }
    }
    int[] given = index.counts(signed);
    return index.where(place -> given[place] < Math.max(1, named.ordinaryAt(place)));
  }

  private static boolean isByOneOf(NamedJusterare named, RuleContext context, Signature signature) {
    return signature.person().isPresent()
        && named.has(WrittenNames.meant(context, signature.person().get()));
  }

  /** Returns where the one who presided is known and did not sign, or no chair did. */
  static ParagraphSpans withoutChair(RuleContext context, ParagraphIndex index) {
    Chairs chairs = Chairs.of(context);
    List<ParagraphSpans> signed = new ArrayList<>(context.signatures().size());
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
        ParagraphSpans presided = where.and(chairs.presidedBy(signature.person().get()));
        signed.add(asChair ? presided.or(where.minus(chairs.known())) : presided);
      }
    }
    return index.all().minus(ParagraphSpans.union(signed));
  }
}
