package se.protokoll.validation.jakarta;

import jakarta.validation.MessageInterpolator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.protokoll.language.Language;

/**
 * Interpolates the messages of this package's constraints for providers that do not read the
 * bundles of libraries, such as Apache BVal, and leaves all other messages to the provider.
 *
 * <p>A sentence about minutes goes through no Expression Language and is not interpolated again.
 * The host's own bundle is asked first, so that it can have another text under a key of ours.
 */
public final class MinutesMessageInterpolator implements MessageInterpolator {

  private static final Pattern OUR_KEY =
      Pattern.compile("\\{(se\\.protokoll\\.validation\\.jakarta\\.[A-Za-z.]+)}");

  private final MessageInterpolator provider;
  private final Supplier<Locale> locale;

  /**
   * Creates an interpolator that speaks the language of the default locale where the provider is
   * asked for none, as Jakarta Validation lays down.
   *
   * @param provider the interpolator of the provider
   */
  public MinutesMessageInterpolator(MessageInterpolator provider) {
    this(provider, Locale::getDefault);
  }

  /**
   * Creates an interpolator.
   *
   * @param provider the interpolator of the provider
   * @param locale the locale where the provider is asked for none, such as that of a request
   */
  public MinutesMessageInterpolator(MessageInterpolator provider, Supplier<Locale> locale) {
    this.provider = Objects.requireNonNull(provider, "provider");
    this.locale = Objects.requireNonNull(locale, "locale");
  }

  @Override
  public String interpolate(String template, Context context) {
    return interpolate(template, context, locale.get());
  }

  @Override
  public String interpolate(String template, Context context, Locale locale) {
    Language language = Language.of(locale);
    if (context.getConstraintDescriptor().getAnnotation() instanceof ValidMinutes
        || context.getConstraintDescriptor().getAnnotation() instanceof SumsToWhole) {
      Optional<String> sentence = BilingualTemplate.read(template, language);
      if (sentence.isPresent()) {
        return sentence.get();
      }
    }
    Matcher keys = OUR_KEY.matcher(template);
    if (keys.matches()) {
      String byHost = provider.interpolate(template, context, locale);
      if (!byHost.equals(template)) {
        return byHost;
      }
    }
    keys.reset();
    return provider.interpolate(
        keys.replaceAll(key -> Matcher.quoteReplacement(textOf(key, language))), context, locale);
  }

  private static String textOf(java.util.regex.MatchResult key, Language language) {
    return ContributedTexts.find(key.group(1), language).orElse(key.group());
  }
}
