package se.protokoll.pages;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import se.protokoll.language.Word;
import se.protokoll.money.Money;
import se.protokoll.money.Ratio;
import se.protokoll.people.Actor;
import se.protokoll.text.ParagraphSet;
import se.protokoll.text.When;

/**
 * Writes facts with their labels: as a {@code dl}, or one after the other in a line. What is absent
 * is not written, and without any fact there is no list.
 */
final class FactWriter {
  private final MinutesMarkup page;
  private final boolean inLine;
  private final boolean paragraph;
  private final String before;
  private final String after;
  private boolean open;

  private FactWriter(
      MinutesMarkup page, boolean inLine, boolean paragraph, String before, String after) {
    this.page = page;
    this.inLine = inLine;
    this.paragraph = paragraph;
    this.before = before;
    this.after = after;
  }

  /** Returns a writer of a {@code dl}; {@link #end} closes it. */
  static FactWriter list(MinutesMarkup page) {
    return new FactWriter(page, false, false, "", "");
  }

  /** Returns a writer of facts in a line. */
  static FactWriter line(MinutesMarkup page) {
    return new FactWriter(page, true, false, "", "");
  }

  /** Returns a writer of facts in a line that is a paragraph of its own. */
  static FactWriter paragraph(MinutesMarkup page) {
    return new FactWriter(page, true, true, "", "");
  }

  /** Returns a writer of facts in a line, with something around them if there are any. */
  static FactWriter line(MinutesMarkup page, String before, String after) {
    return new FactWriter(page, true, false, before, after);
  }

  /**
   * Writes a fact.
   *
   * @param label the key of its label, empty in a line for a value that says it all
   */
  FactWriter fact(String label, Runnable value) {
    label(label);
    if (inLine) {
      value.run();
    } else {
      html().open("dd");
      value.run();
      html().closeLine();
    }
    return this;
  }

  /** Writes a value that needs no label, in a line. */
  FactWriter value(Runnable value) {
    label("");
    value.run();
    return this;
  }

  private Html html() {
    return page.html();
  }

  private void label(String label) {
    if (!inLine) {
      if (!open) {
        html().open("dl").markup("\n");
        open = true;
      }
      html().line("dt", page.texts().say(label));
      return;
    }
    if (paragraph && !open) {
      html().open("p");
    }
    html().text(open ? "; " : before);
    if (!label.isEmpty()) {
      String text = page.texts().say(label);
      boolean begins = !open && before.isEmpty();
      html().text((begins ? text : lowerCase(text)) + ": ");
    }
    open = true;
  }

  private static String lowerCase(String text) {
    return Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }

  /** Writes a fact of several values: in a list each stands by itself. */
  <T> FactWriter each(String label, List<T> values, Consumer<T> value) {
    if (values.isEmpty()) {
      return this;
    }
    if (inLine) {
      return fact(label, () -> page.series(values, value));
    }
    label(label);
    for (T one : values) {
      html().open("dd");
      value.accept(one);
      html().closeLine();
    }
    return this;
  }

  FactWriter text(String label, Optional<String> text) {
    if (text.isPresent() && !text.get().isBlank()) {
      fact(label, () -> page.lines(text.get()));
    }
    return this;
  }

  FactWriter texts(String label, List<String> texts) {
    return each(label, texts.stream().filter(text -> !text.isBlank()).toList(), page::lines);
  }

  FactWriter word(String label, Optional<? extends Word> word) {
    word.ifPresent(one -> fact(label, () -> page.word(one)));
    return this;
  }

  FactWriter answer(String label, Optional<Boolean> answer) {
    answer.ifPresent(yes -> fact(label, () -> page.say(yes ? "minutes.yes" : "minutes.no")));
    return this;
  }

  /** Writes a text of the page where something holds. */
  FactWriter flag(String key, boolean holds) {
    if (holds) {
      value(() -> page.say(key));
    }
    return this;
  }

  FactWriter number(String label, Optional<Integer> number) {
    number.ifPresent(one -> fact(label, () -> html().text(page.texts().number(one))));
    return this;
  }

  FactWriter ratio(String label, Optional<Ratio> number) {
    number.ifPresent(one -> fact(label, () -> page.number(one)));
    return this;
  }

  FactWriter amount(String label, Optional<Money> amount) {
    amount.ifPresent(one -> fact(label, () -> page.amount(one)));
    return this;
  }

  FactWriter day(String label, Optional<LocalDate> day) {
    day.ifPresent(one -> fact(label, () -> page.day(one)));
    return this;
  }

  FactWriter time(String label, Optional<LocalTime> time) {
    time.ifPresent(one -> fact(label, () -> page.texts().time(html(), one)));
    return this;
  }

  FactWriter when(String label, Optional<When> when) {
    when.ifPresent(one -> fact(label, () -> page.when(one)));
    return this;
  }

  FactWriter paragraphs(String label, Optional<ParagraphSet> set) {
    set.ifPresent(one -> fact(label, () -> page.paragraphs(one)));
    return this;
  }

  FactWriter actors(String label, List<? extends Actor> actors) {
    return each(label, List.<Actor>copyOf(actors), page::actor);
  }

  FactWriter actor(String label, Optional<? extends Actor> actor) {
    actor.ifPresent(one -> fact(label, () -> page.actor(one)));
    return this;
  }

  FactWriter people(String label, List<String> keys) {
    return each(label, keys, page::person);
  }

  FactWriter person(String label, Optional<String> key) {
    key.ifPresent(one -> fact(label, () -> page.person(one)));
    return this;
  }

  /** Ends the facts, if there are any. */
  void end() {
    if (open) {
      if (inLine) {
        html().text(after);
      }
      if (!inLine || paragraph) {
        html().closeLine();
      }
    }
  }
}
