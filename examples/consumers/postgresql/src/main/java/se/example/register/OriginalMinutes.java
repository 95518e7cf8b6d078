package se.example.register;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;
import se.protokoll.Meeting;
import se.protokoll.money.Money;

// [postgresql-jdbc]
/** Minutes in a column of type json, which keeps the text as it was written. */
@Table("original_minutes")
public record OriginalMinutes(
    @Id Long id, Meeting document, @Column("granted_ore") Money granted) {}
// [end]
