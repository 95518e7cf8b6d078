package se.protokoll.examples.fuzz;

import java.util.Arrays;
import java.util.List;
import se.protokoll.examples.cli.Ran;
import se.protokoll.fund.Audit;
import se.protokoll.fund.Distribution;
import se.protokoll.fund.DivisionRefusedException;
import se.protokoll.fund.Share;
import se.protokoll.json.MinutesJson;
import se.protokoll.json.problem.ReadResult;
import se.protokoll.json.request.AuditRequest;
import se.protokoll.json.request.DistributionRequest;
import se.protokoll.json.request.DivisionRequest;

/**
 * Any request to divide money or to audit a division: as JSON, and as a table or JSON given to the
 * command line. The first byte says which; the rest is the request.
 */
public final class DivisionsTarget {
  private static final MinutesJson JSON = MinutesJson.standard();

  private static final String FAVOUR = "--tie-break=least-favoured";

  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("distribute", "--total", "100", "-"),
          List.of("distribute", "--lang", "en", "--total", "-1/3", "--format", "csv", "-"),
          List.of("distribute", "--total", "12 345,67", "--format", "json", "-"),
          List.of("distribute", "--total", "1000", "--unit", "krona", "--policy", "bearer", "-"),
          List.of("distribute", "--lang", "en", "-"),
          List.of("audit", "--total", "100", "-"),
          List.of("audit", "--lang", "en", "--total", "100", "--format", "json", "-"),
          List.of("audit", "--format", "csv", "-"),
          List.of("distribute", "--seats", "11", "-"),
          List.of("distribute", "--lang", "en", "--seats", "7", "--policy", "sainte-lague", "-"),
          List.of("distribute", "--total", "0,03", FAVOUR, "--favoured", "a=1/2", "-"),
          List.of("distribute", "--total", "-101", FAVOUR, "--favoured=b=-1,5", "-"));

  private DivisionsTarget() {}

  /** Tries one request. */
  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length == 0) {
      return;
    }
    byte[] request = Arrays.copyOfRange(input, 1, input.length);
    int how = (input[0] & 0xFF) % (COMMANDS.size() + 2);
    if (how < COMMANDS.size()) {
      Ran.reading(request, COMMANDS.get(how).toArray(String[]::new)).checkAnswered();
    } else if (how == COMMANDS.size()) {
      distribution(request);
    } else {
      audit(request);
    }
  }

  private static void distribution(byte[] bytes) {
    ReadResult<DistributionRequest> result = JSON.tryRead(bytes, DistributionRequest.class);
    result.problems().forEach(Claim::speaks);
    result.value().ifPresent(DivisionsTarget::distribute);
    ReadResult<DivisionRequest> any = JSON.tryRead(bytes, DivisionRequest.class);
    any.problems().forEach(Claim::speaks);
    any.value().ifPresent(DivisionsTarget::writtenAndRead);
  }

  private static void writtenAndRead(DivisionRequest request) {
    String written = JSON.write(request, DivisionRequest.class);
    Claim.same(JSON.tryRead(written, DivisionRequest.class).orThrow(), request, "written and read");
    request.problems().forEach(Claim::speaks);
  }

  private static void distribute(DistributionRequest request) {
    String written = JSON.write(request, DistributionRequest.class);
    Claim.same(
        JSON.tryRead(written, DistributionRequest.class).orThrow(), request, "written and read");
    request.split().problems(request.rounding()).forEach(Claim::speaks);
    try {
      divided(request.distribute());
    } catch (DivisionRefusedException e) {
      Claim.speaks(e);
    }
  }

  private static void divided(Distribution distribution) {
    long sum = distribution.remainder().amount().ore();
    for (Share share : distribution.shares()) {
      sum += share.amount().ore(); // may be more than a long holds on the way, and is exact at last
      Claim.speaks(share.reason());
    }
    Claim.same(sum, distribution.total().ore(), "shares and remainder together");
    distribution.assumptions().forEach(Claim::speaks);
    Claim.that(!distribution.proof().english().isBlank(), "no proof");
  }

  private static void audit(byte[] bytes) {
    ReadResult<AuditRequest> result = JSON.tryRead(bytes, AuditRequest.class);
    result.problems().forEach(Claim::speaks);
    result
        .value()
        .ifPresent(
            request -> {
              String written = JSON.write(request, AuditRequest.class);
              Claim.same(
                  JSON.tryRead(written, AuditRequest.class).orThrow(), request, "written and read");
              audited(request);
            });
  }

  private static void audited(AuditRequest request) {
    try {
      Audit audit = request.audit();
      Claim.same(audit.shares().size(), request.published().size(), "as many as published");
      audit.assumptions().forEach(Claim::speaks);
    } catch (DivisionRefusedException e) {
      Claim.speaks(e);
    }
  }
}
