package se.example.minutes;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Takes minutes and splits over HTTP and answers with what is wrong, or with who gets what. */
@SpringBootApplication
public class MinutesApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(MinutesApplication.class, arguments);
  }
}
