package se.example.register;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.protokoll.money.Money;

/** Questions about all minutes that the database answers. */
@Repository
public class MinutesQueries {

  private final JdbcClient client;

  MinutesQueries(JdbcClient client) {
    this.client = client;
  }

  // [postgresql-grants]
  /** Returns what was granted for each purpose, as {@code meeting.grants()} has it. */
  public Map<String, Money> grantedByPurpose() {
    var sums = new TreeMap<String, Money>();
    client
        .sql(
            """
            SELECT g ->> 'purpose' AS purpose,
                   (sum((g #>> '{amount,amount}')::numeric) * 100)::bigint AS ore
            FROM minutes, jsonb_path_query(document,
                '$.paragraphs[*].decisions[*].grants[*] ? (exists(@.purpose) && exists(@.amount))') g
            GROUP BY purpose
            """)
        .query(
            row -> {
              sums.put(row.getString("purpose"), Money.ofOre(row.getLong("ore")));
            });
    return sums;
  }

  // [end]

  // [postgresql-outstanding]
  /** Returns what somebody is to come back with, as {@code meeting.outstanding()} has it. */
  public List<Outstanding> outstanding() {
    return client
        .sql(
            """
            SELECT minutes.id, state, matter ->> 'what' AS what
            FROM minutes, (VALUES
              ('proposed', '$.paragraphs[*] ? (!exists(@.decisions[*] ? (!(@.kind == "tabled"
                  || @.kind == "referred-back" || @.kind == "noted"))))
                .proposals[*] ? (!(@.withdrawn == true)).followUps[*]'::jsonpath),
              ('decided', '$.paragraphs[*].decisions[*].followUps[*]'),
              ('promised', '$.paragraphs[*].followUps[*]')) AS places (state, place),
              jsonb_path_query(document, place) matter
            """)
        .query(Outstanding.class)
        .list();
  }

  public record Outstanding(long id, String state, String what) {}

  // [end]

  // [postgresql-comparison]
  /** Returns the purposes of the grants that are greater than an amount, in no order. */
  public List<String> grantedMoreThan(Money amount) {
    return client
        .sql(
            """
            SELECT g ->> 'purpose'
            FROM minutes, jsonb_path_query(document, '$.paragraphs[*].decisions[*].grants[*]') g
            WHERE (g #>> '{amount,amount}')::numeric * 100 > :ore
            """)
        .param("ore", amount.ore())
        .query(String.class)
        .list();
  }

  /** Returns how many minutes grant more than 100 000 kronor at once. */
  public long minutesWithLargeGrants() {
    return client
        .sql(
            """
            SELECT count(*) FROM minutes WHERE jsonb_path_exists(document,
              '$.paragraphs[*].decisions[*].grants[*] ? (@.amount.amount.double() > 100000)')
            """)
        .query(Long.class)
        .single();
  }
  // [end]
}
