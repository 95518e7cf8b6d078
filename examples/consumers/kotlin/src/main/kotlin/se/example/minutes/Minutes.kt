package se.example.minutes

import java.time.LocalDate
import kotlin.jvm.optionals.getOrNull
import se.protokoll.MatterState
import se.protokoll.Meeting
import se.protokoll.Paragraph
import se.protokoll.Sitting
import se.protokoll.fund.Share
import se.protokoll.json.MinutesJson
import se.protokoll.language.Language
import se.protokoll.money.Money
import se.protokoll.people.BodyKind
import se.protokoll.people.PublicBody
import se.protokoll.validation.MinutesValidator

// [kotlin-read]
/** Returns what is to be said of minutes, in Swedish. */
fun findings(json: String): List<String> {
  val meeting = MinutesJson.standard().read(json)
  return MinutesValidator.standard().validate(meeting).findings().map { it.what(Language.SV) }
}

/** Divides a total by every split of the minutes, proposed or decided. */
fun shares(meeting: Meeting, total: Money): List<Share> =
    meeting
        .grants(MatterState.PROPOSED, MatterState.DECIDED)
        .mapNotNull { it.grant.split.getOrNull() }
        .flatMap { it.distribute(total).shares() }

/** Returns what was granted for each purpose. */
fun grantedByPurpose(meeting: Meeting): Map<String, Money> =
    meeting
        .grants()
        .map { it.grant }
        .groupBy { it.purpose.getOrNull() ?: "other" }
        .mapValues { (_, grants) ->
          grants.mapNotNull { it.amount.getOrNull() }.fold(Money.ZERO) { sum, next -> sum + next }
        }
// [end]

// [kotlin-build]
fun meeting(day: LocalDate, vararg paragraphs: Paragraph): Meeting =
    Meeting.builder()
        .body(PublicBody.builder().name("Kulturnämnden").kind(BodyKind.BOARD).build())
        .addSittings(Sitting.builder().date(day).build())
        .addParagraphs(*paragraphs)
        .build()
// [end]
