package se.example.minutes;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Takes minutes and splits over HTTP and answers with what is wrong, or with who gets what. */
@SpringBootApplication
@OpenAPIDefinition(info = @Info(title = "Minutes", version = "1.0"))
public class MinutesApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(MinutesApplication.class, arguments);
  }
}
