package se.example.errands;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import se.protokoll.Meeting;
import se.protokoll.money.Money;
import se.protokoll.people.BodyKind;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.jakarta.ValidMinutes;

/** A type of the application's own, with types of the library in it. */
@Value.Immutable
@Value.Style(get = "get*") // constraints are checked on getters only
@JsonSerialize(as = ImmutableErrand.class)
@JsonDeserialize(as = ImmutableErrand.class)
public interface Errand {
  String getNumber();

  @Positive
  Money getFee();

  List<BodyKind> getDecidedBy();

  Optional<@ValidMinutes(least = Severity.ERROR) Meeting> getMinutes();
}
