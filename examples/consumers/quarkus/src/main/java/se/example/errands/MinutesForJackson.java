package se.example.errands;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import se.protokoll.json.jackson2.ProtokollJackson2Module;
import se.protokoll.json.problem.Limits;

// [quarkus-module]
/** Quarkus does not look for modules by itself; what it reads is from strangers. */
@Singleton
public class MinutesForJackson implements ObjectMapperCustomizer {
  @Override
  public void customize(ObjectMapper mapper) {
    mapper.registerModule(new ProtokollJackson2Module().withLimits(Limits.UNTRUSTED));
  }
}
// [end]
