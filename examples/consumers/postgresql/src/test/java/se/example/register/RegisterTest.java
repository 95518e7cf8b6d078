package se.example.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.example.register.MinutesQueries.Outstanding;
import se.protokoll.Meeting;
import se.protokoll.PlacedGrant;
import se.protokoll.fixtures.MinutesArbitraries;
import se.protokoll.json.MinutesJson;
import se.protokoll.json.problem.MinutesWriteException;
import se.protokoll.money.Money;

/** What PostgreSQL keeps is what was given, and what it answers is what Java answers. */
@EnabledOnOs(
    value = OS.LINUX,
    architectures = "amd64",
    disabledReason = "the PostgreSQL of this test is for Linux on amd64: nothing was tried")
@SpringBootTest(properties = "spring.jpa.properties.hibernate.generate_statistics=true")
class RegisterTest {

  private static final MinutesJson JSON = MinutesJson.standard();
  private static final List<Meeting> MEETINGS = MinutesArbitraries.archive(1, 200).toList();
  private static final Money LARGE = Money.ofOre(10_000_000);

  @Autowired private StoredMinutesRepository stored;
  @Autowired private OriginalMinutesRepository originals;
  @Autowired private MinutesQueries queries;
  @Autowired private JdbcClient client;
  @Autowired private TransactionTemplate transaction;
  @Autowired private EntityManagerFactory factory;

  @TestConfiguration
  static class Database {
    @Bean(destroyMethod = "close")
    EmbeddedPostgres postgres() throws IOException {
      return EmbeddedPostgres.start();
    }

    @Bean
    DataSource dataSource(EmbeddedPostgres postgres) {
      return postgres.getPostgresDatabase();
    }
  }

  @BeforeEach
  void empty() {
    client.sql("TRUNCATE minutes, original_minutes").update();
  }

  private static Money granted(Meeting meeting) {
    return meeting.grants().stream()
        .flatMap(placed -> placed.grant().amount().stream())
        .reduce(Money.ofOre(0), Money::plus);
  }

  private Map<Long, Meeting> storeAll() {
    var byId = new TreeMap<Long, Meeting>();
    for (Meeting meeting : MEETINGS) {
      byId.put(stored.save(new StoredMinutes(meeting, granted(meeting))).id(), meeting);
    }
    return byId;
  }

  @Test
  void hibernateGivesBackWhatItWasGiven() {
    storeAll()
        .forEach(
            (id, meeting) -> {
              StoredMinutes back = stored.findById(id).orElseThrow();
              assertThat(back.document()).isEqualTo(meeting);
              assertThat(back.granted()).isEqualTo(granted(meeting));
            });
  }

  @Test
  void springDataJdbcGivesBackWhatItWasGiven() {
    for (Meeting meeting : MEETINGS) {
      Long id = originals.save(new OriginalMinutes(null, meeting, granted(meeting))).id();
      assertThat(originals.findById(id))
          .contains(new OriginalMinutes(id, meeting, granted(meeting)));
      String kept =
          client
              .sql("SELECT document::text FROM original_minutes WHERE id = ?")
              .param(id)
              .query(String.class)
              .single();
      assertThat(kept).isEqualTo(JSON.write(meeting));
    }
  }

  @Test
  void typesOfColumnsAreThoseOfTheSchema() {
    assertThat(columnTypes("minutes")).contains("jsonb", "bigint");
    assertThat(columnTypes("original_minutes")).contains("json", "bigint");
  }

  private List<String> columnTypes(String table) {
    return client
        .sql("SELECT data_type FROM information_schema.columns WHERE table_name = ?")
        .param(table)
        .query(String.class)
        .list();
  }

  @Test
  void noAmountIsNull() {
    Long id = stored.save(new StoredMinutes(MEETINGS.get(0), null)).id();
    assertThat(stored.findById(id).orElseThrow().granted()).isNull();
    Long other = originals.save(new OriginalMinutes(null, MEETINGS.get(0), null)).id();
    assertThat(originals.findById(other).orElseThrow().granted()).isNull();
  }

  @Test
  void whatWasNotChangedIsNotWrittenAgain() {
    storeAll();
    Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
    statistics.clear();
    transaction.executeWithoutResult(
        status -> assertThat(stored.findAll()).hasSameSizeAs(MEETINGS));
    assertThat(statistics.getEntityUpdateCount()).isZero();

    Meeting other = MEETINGS.get(1);
    transaction.executeWithoutResult(status -> stored.findAll().get(0).replace(other));
    assertThat(statistics.getEntityUpdateCount()).isEqualTo(1);
  }

  @Test
  void grantsByPurposeAreThoseOfJava() {
    var expected = new TreeMap<String, Money>();
    for (Meeting meeting : storeAll().values()) {
      for (PlacedGrant placed : meeting.grants()) {
        if (placed.grant().purpose().isPresent() && placed.grant().amount().isPresent()) {
          expected.merge(
              placed.grant().purpose().orElseThrow(),
              placed.grant().amount().orElseThrow(),
              Money::plus);
        }
      }
    }
    assertThat(expected).hasSizeGreaterThan(1);
    assertThat(queries.grantedByPurpose()).isEqualTo(expected);
  }

  @Test
  void outstandingMattersAreThoseOfJava() {
    var expected = new ArrayList<Outstanding>();
    storeAll()
        .forEach(
            (id, meeting) ->
                meeting
                    .outstanding()
                    .forEach(
                        matter ->
                            expected.add(
                                new Outstanding(
                                    id,
                                    matter.state().word(),
                                    matter.followUp().what().orElse(null)))));
    assertThat(expected.stream().map(Outstanding::state).distinct())
        .containsExactlyInAnyOrder("proposed", "decided", "promised");
    assertThat(queries.outstanding()).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void comparisonsOfAmountsAreThoseOfJava() {
    List<Meeting> all = List.copyOf(storeAll().values());
    assertThat(all.stream().flatMap(RegisterTest::large)).isNotEmpty();
    assertThat(queries.grantedMoreThan(LARGE))
        .containsExactlyInAnyOrderElementsOf(
            all.stream()
                .flatMap(RegisterTest::large)
                .map(placed -> placed.grant().purpose().orElse(null))
                .toList());
    assertThat(queries.minutesWithLargeGrants())
        .isEqualTo(all.stream().filter(meeting -> large(meeting).count() > 0).count());
  }

  private static Stream<PlacedGrant> large(Meeting meeting) {
    return meeting.grants().stream()
        .filter(
            placed ->
                placed.grant().amount().filter(amount -> amount.compareTo(LARGE) > 0).isPresent());
  }

  @Test
  void anAmountComparedAsItStandsFindsNothing() {
    storeAll();
    assertThat(
            client
                .sql(
                    """
                    SELECT count(*) FROM minutes WHERE jsonb_path_exists(document,
                      '$.paragraphs[*].decisions[*].grants[*] ? (@.amount.amount > 100000)')
                    """)
                .query(Long.class)
                .single())
        .isZero();
  }

  private static Meeting with(String property, String json) {
    return JSON.read(
        """
        {"body": {"name": "Socialnämnden", "kind": "board"}, "paragraphs": [{"number": 1}],
         "%s": %s}
        """
            .formatted(property, json));
  }

  @Test
  void ownPropertiesComeBackAsJsonbHasThem() {
    Meeting meeting = with("register:case", "{\"year\": 2e3, \"id\": 7}");
    Long id = stored.save(new StoredMinutes(meeting, null)).id();
    Meeting back = stored.findById(id).orElseThrow().document();
    assertThat(back).isNotEqualTo(meeting);
    assertThat(back.extra().json("register:case").orElseThrow().replace(" ", ""))
        .isEqualTo("{\"id\":7,\"year\":2000}");

    Long original = originals.save(new OriginalMinutes(null, meeting, null)).id();
    assertThat(originals.findById(original).orElseThrow().document()).isEqualTo(meeting);
  }

  @Test
  void theCharacterZeroIsRefused() {
    Meeting meeting = with("register:note", "\"a\\u0000b\"");
    assertThatThrownBy(() -> stored.saveAndFlush(new StoredMinutes(meeting, null)))
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("unsupported Unicode escape sequence");
    assertThatThrownBy(() -> originals.save(new OriginalMinutes(null, meeting, null)))
        .rootCause()
        .isInstanceOfSatisfying(
            MinutesWriteException.class,
            refused -> assertThat(refused.pointer()).isEqualTo("/register:note"));
  }
}
