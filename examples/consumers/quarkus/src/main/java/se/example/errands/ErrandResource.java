package se.example.errands;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import se.protokoll.Meeting;
import se.protokoll.fund.Distribution;
import se.protokoll.fund.FundSplit;
import se.protokoll.money.Money;
import se.protokoll.text.ParagraphSet;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.finding.Report;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.jakarta.ValidMinutes;

/** Errands of an authority and the minutes that belong to them. */
@Path("/")
public class ErrandResource {

  // [quarkus-resource]
  @POST
  @Path("minutes")
  public Report accept(@NotNull @ValidMinutes(least = Severity.ERROR) Meeting meeting) {
    return MinutesValidator.standard().validate(meeting);
  }

  // [end]

  @POST
  @Path("minutes/echo")
  public Meeting echo(Meeting meeting) {
    return meeting;
  }

  @POST
  @Path("errands")
  public Errand register(@Valid Errand errand) {
    return errand;
  }

  @POST
  @Path("distributions")
  public Distribution divide(@RestQuery Money total, FundSplit split) {
    return split.distribute(total);
  }

  @GET
  @Path("parameters")
  public Map<String, Object> parameters(
      @RestQuery Money total, @RestQuery ParagraphSet paragraphs) {
    return Map.of("total", total, "paragraphs", paragraphs);
  }
}
