package se.protokoll.spring;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;

/** The answers with problem details in an OpenAPI description. */
final class ProblemAnswers {

  private static final String MEDIA_TYPE = "application/problem+json";

  private ProblemAnswers() {}

  /** Adds them to an operation that does not describe these answers itself. */
  static Operation addTo(Operation operation) {
    if (operation.getResponses() == null) {
      operation.setResponses(new ApiResponses());
    }
    add(operation.getResponses(), "400", "What was sent cannot be read, or is not valid");
    add(
        operation.getResponses(),
        "422",
        "The minutes break a rule, or the total cannot be divided");
    return operation;
  }

  private static void add(ApiResponses responses, String status, String description) {
    var media = new io.swagger.v3.oas.models.media.MediaType().schema(problem());
    responses.putIfAbsent(
        status,
        new ApiResponse()
            .description(description)
            .content(new Content().addMediaType(MEDIA_TYPE, media)));
  }

  private static Schema<?> problem() {
    Schema<?> wrong =
        new ObjectSchema()
            .addProperty("code", new StringSchema())
            .addProperty("place", new StringSchema())
            .addProperty("message", new StringSchema());
    return new ObjectSchema()
        .addProperty("title", new StringSchema())
        .addProperty("status", new IntegerSchema())
        .addProperty("instance", new StringSchema())
        .addProperty("problems", new ArraySchema().items(wrong));
  }
}
