package se.protokoll.spring;

import se.protokoll.language.Diagnostic;
import se.protokoll.language.Language;

/**
 * One thing that is wrong with a request; problem details have a list of them, {@code problems}.
 *
 * @param code what, for programs: a kind of problem, a rule and what it found, a reason to refuse
 * @param place where, as a JSON pointer into the body of the request or into a part of it; the name
 *     of a parameter elsewhere
 * @param message what, for people, in the language asked for
 */
public record Wrong(String code, String place, String message) {

  /** Says anything that the library says is wrong. */
  static Wrong of(Diagnostic one, String prefix, Language language) {
    return new Wrong(one.code(), prefix + one.pointer(), one.text(language));
  }
}
