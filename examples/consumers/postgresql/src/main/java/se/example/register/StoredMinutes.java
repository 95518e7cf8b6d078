package se.example.register;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import se.protokoll.Meeting;
import se.protokoll.money.Money;
import se.protokoll.spring.data.MoneyAttributeConverter;

/** Minutes in a column of type jsonb, and what they grant in one of type bigint. */
@Entity
@Table(name = "minutes")
public class StoredMinutes {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private int version;

  // [postgresql-hibernate]
  @JdbcTypeCode(SqlTypes.JSON)
  private Meeting document;

  @Convert(converter = MoneyAttributeConverter.class)
  @Column(name = "granted_ore")
  private Money granted;

  // [end]

  protected StoredMinutes() {}

  public StoredMinutes(Meeting document, Money granted) {
    this.document = document;
    this.granted = granted;
  }

  public Long id() {
    return id;
  }

  public Meeting document() {
    return document;
  }

  public Money granted() {
    return granted;
  }

  public void replace(Meeting other) {
    document = other;
  }
}
