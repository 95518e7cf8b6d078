package se.protokoll.json.shape;

import se.protokoll.json.codec.Scalars;
import se.protokoll.json.codec.Shape;
import se.protokoll.justering.Justerare;
import se.protokoll.justering.Justering;
import se.protokoll.justering.Posting;
import se.protokoll.justering.SignatoryRole;
import se.protokoll.justering.Signature;
import se.protokoll.justering.SignatureMethod;
import se.protokoll.text.ParagraphSet;

/** The tables of justering and posting. */
final class JusteringShapes {

  static final Shape<Justerare> JUSTERARE =
      Shape.of(
          Justerare.class,
          "Somebody elected to certify the minutes beside the chair (justerare).",
          table -> {
            var person =
                table.required("person", Scalars.TEXT, Justerare::person, "the key of the person");
            var substitute =
                table.flag(
                    "substitute",
                    Justerare::substitute,
                    "whether elected only to stand in (ersättare för justerare)");
            var substituteFor =
                table.optional(
                    "substituteFor",
                    Scalars.TEXT,
                    Justerare::substituteFor,
                    "the key of the justerare stood in for, absent when not stated");
            var paragraphs =
                table.usually(
                    "paragraphs",
                    TextShapes.PARAGRAPHS,
                    ParagraphSet.ALL,
                    Justerare::paragraphs,
                    "the paragraphs to certify; all of them when the minutes say nothing else");
            return in ->
                new Justerare(
                    in.get(person), in.get(substitute), in.get(substituteFor), in.get(paragraphs));
          });

  static final Shape<Signature> SIGNATURE =
      Shape.of(
          Signature.class,
          "One name under the minutes (underskrift).",
          table -> {
            var person =
                table.optional(
                    "person",
                    Scalars.TEXT,
                    Signature::person,
                    "the key of the person, absent when the minutes do not say who");
            var role =
                table.optional(
                    "role",
                    Scalars.words(SignatoryRole.class),
                    Signature::role,
                    "as what, absent when not stated");
            var approvedOn =
                table.optional(
                    "approvedOn",
                    Scalars.DATE,
                    Signature::approvedOn,
                    "the day the text was approved, absent when not stated");
            var signedOn =
                table.optional(
                    "signedOn",
                    Scalars.DATE,
                    Signature::signedOn,
                    "the day it was signed, absent when not stated");
            var method =
                table.optional(
                    "method",
                    Scalars.words(SignatureMethod.class),
                    Signature::method,
                    "how, absent when not stated");
            var methodAsPublished =
                table.optional(
                    "methodAsPublished",
                    Scalars.TEXT,
                    Signature::methodAsPublished,
                    "the words of the minutes, such as the name of a signing service");
            var paragraphs =
                table.usually(
                    "paragraphs",
                    TextShapes.PARAGRAPHS,
                    ParagraphSet.ALL,
                    Signature::paragraphs,
                    "the paragraphs signed for; all of them when the minutes say nothing else");
            return in ->
                new Signature(
                    in.get(person),
                    in.get(role),
                    in.get(approvedOn),
                    in.get(signedOn),
                    in.get(method),
                    in.get(methodAsPublished),
                    in.get(paragraphs));
          });

  static final Shape<Justering> JUSTERING =
      Shape.of(
          Justering.class,
          "How the minutes were, or are to be, certified (justering).",
          table -> {
            var justerare =
                table.list(
                    "justerare",
                    JUSTERARE,
                    Justering::justerare,
                    "those elected, substitutes included");
            var plannedPlace =
                table.optional(
                    "plannedPlace",
                    Scalars.TEXT,
                    Justering::plannedPlace,
                    "where it is to be done, absent when not stated");
            var plannedTime =
                table.optional(
                    "plannedTime",
                    TextShapes.WHEN,
                    Justering::plannedTime,
                    "when it is to be done, absent when not stated");
            var signatures =
                table.list(
                    "signatures",
                    SIGNATURE,
                    Justering::signatures,
                    "the names under the minutes, in the order printed");
            var disputed =
                table.optional(
                    "disputed",
                    TextShapes.PARAGRAPHS,
                    Justering::disputed,
                    "the paragraphs that chair and justerare do not agree on, absent when there are none");
            return in ->
                new Justering(
                    in.get(justerare),
                    in.get(plannedPlace),
                    in.get(plannedTime),
                    in.get(signatures),
                    in.get(disputed));
          });

  static final Shape<Posting> POSTING =
      Shape.of(
          Posting.class,
          "The announcement on a notice board that minutes have been certified (anslag, tillkännagivande).",
          table -> {
            var board =
                table.optional(
                    "board",
                    Scalars.TEXT,
                    Posting::board,
                    "whose notice board, a name or key; a joint board has one posting for each of its parties");
            var paragraphs =
                table.optional(
                    "paragraphs",
                    TextShapes.PARAGRAPHS,
                    Posting::paragraphs,
                    "the paragraphs covered; absent means all that no other posting covers");
            var certifiedOn =
                table.optional(
                    "certifiedOn",
                    Scalars.DATE,
                    Posting::certifiedOn,
                    "the day of justering as stated");
            var postedOn =
                table.optional(
                    "postedOn", Scalars.DATE, Posting::postedOn, "the day the notice was put up");
            var removedOn =
                table.optional(
                    "removedOn",
                    Scalars.DATE,
                    Posting::removedOn,
                    "the day the notice was taken down");
            var lastAppealDay =
                table.optional(
                    "lastAppealDay",
                    Scalars.DATE,
                    Posting::lastAppealDay,
                    "the last day to appeal as stated");
            var storedAt =
                table.optional(
                    "storedAt",
                    Scalars.TEXT,
                    Posting::storedAt,
                    "where the minutes are kept (förvaringsplats)");
            return in ->
                new Posting(
                    in.get(board),
                    in.get(paragraphs),
                    in.get(certifiedOn),
                    in.get(postedOn),
                    in.get(removedOn),
                    in.get(lastAppealDay),
                    in.get(storedAt));
          });

  private JusteringShapes() {}
}
