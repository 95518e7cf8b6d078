package se.protokoll.benchmarks;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.hibernate.validator.cfg.defs.MinDef;
import org.hibernate.validator.cfg.defs.NotBlankDef;
import org.hibernate.validator.cfg.defs.NotEmptyDef;
import org.hibernate.validator.cfg.defs.NotNullDef;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import se.protokoll.Clause;
import se.protokoll.Decision;
import se.protokoll.Grant;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.people.Attendance;
import se.protokoll.people.Person;
import se.protokoll.people.PublicBody;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.finding.Report;
import se.protokoll.validation.jakarta.ProtokollValidation;

/**
 * The whole rule book over lawful minutes of 15 paragraphs and 40 people, compared with Hibernate
 * Validator's cascade over the same object with a handful of its own constraints: what an
 * application pays that checks no more than that texts are not blank.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ValidationBenchmark {

  private final MinutesValidator rules = MinutesValidator.standard();
  private final MinutesValidator explaining = MinutesValidator.standard().explaining();
  private final Meeting meeting = LawfulAssembly.meeting(LocalDate.of(2024, 3, 4), 16);
  private final Validator cascade = cascading();
  private final Validator bridge =
      ProtokollValidation.configure(Validation.byProvider(HibernateValidator.class).configure())
          .buildValidatorFactory()
          .getValidator();

  /** Makes sure that the minutes are what was promised, and that both find nothing wrong. */
  @Setup
  public void setUp() {
    if (meeting.paragraphs().size() != LawfulAssembly.PARAGRAPHS
        || meeting.people().size() != LawfulAssembly.PEOPLE) {
      throw new IllegalStateException("Not the size that was promised");
    }
    if (!rules.validate(meeting).isEmpty() || !cascade.validate(meeting).isEmpty()) {
      throw new IllegalStateException("Not lawful: " + rules.validate(meeting).findings());
    }
  }

  /** Every rule there is. */
  @Benchmark
  public Report allRules() {
    return rules.validate(meeting);
  }

  /** Every rule, telling where each is met and by what numbers. */
  @Benchmark
  public Report allRulesExplaining() {
    return explaining.validate(meeting);
  }

  /** Hibernate Validator, with constraints such as "not blank" and nothing that is law. */
  @Benchmark
  public Set<ConstraintViolation<Meeting>> hibernateCascade() {
    return cascade.validate(meeting);
  }

  /** Every rule twice, for errors and for warnings, through the mapping of the Jakarta bridge. */
  @Benchmark
  public Set<ConstraintViolation<Meeting>> allRulesThroughJakarta() {
    return bridge.validate(meeting);
  }

  private static Validator cascading() {
    HibernateValidatorConfiguration configuration =
        Validation.byProvider(HibernateValidator.class).configure();
    ConstraintMapping mapping = configuration.createConstraintMapping();
    mapping
        .type(Meeting.class)
        .field("body")
        .constraint(new NotNullDef())
        .valid()
        .field("people")
        .constraint(new NotEmptyDef())
        .containerElementType()
        .valid()
        .field("attendance")
        .containerElementType()
        .valid()
        .field("paragraphs")
        .containerElementType()
        .valid();
    mapping.type(PublicBody.class).field("name").constraint(new NotBlankDef());
    mapping
        .type(Person.class)
        .field("key")
        .constraint(new NotBlankDef())
        .field("name")
        .constraint(new NotBlankDef());
    mapping.type(Attendance.class).field("capacity").constraint(new NotNullDef());
    mapping
        .type(Paragraph.class)
        .field("number")
        .constraint(new MinDef().value(1))
        .field("title")
        .constraint(new NotNullDef())
        .field("decisions")
        .containerElementType()
        .valid();
    mapping
        .type(Decision.class)
        .field("clauses")
        .containerElementType()
        .valid()
        .field("grants")
        .containerElementType()
        .valid();
    mapping.type(Clause.class).field("text").constraint(new NotBlankDef());
    mapping.type(Grant.class).field("amount").constraint(new NotNullDef());
    return configuration.addMapping(mapping).buildValidatorFactory().getValidator();
  }
}
