package se.protokoll.examples.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import se.protokoll.Decision;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.examples.cli.page.Labels;
import se.protokoll.examples.cli.page.Page;
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.examples.cli.page.Wrap;
import se.protokoll.language.Language;
import se.protokoll.reader.LayoutCertainty;
import se.protokoll.reader.LineUse;
import se.protokoll.reader.ReadFact;
import se.protokoll.reader.ReadLine;
import se.protokoll.reader.Reading;
import se.protokoll.reader.ReadingProblem;
import se.protokoll.validation.MinutesValidator;

/** Writes for people what was read: how much, what is not sure, and what was not understood. */
final class TextReadWriter implements ReadWriter {
  private static final int SHOWN = 20;
  private static final int INDENT = 2;
  private static final String MORE = "…";

  private final PrintWriter out;
  private final Page page;
  private final Voice voice;
  private final Labels labels;
  private final boolean all;
  private final Optional<MinutesValidator> rules;
  private final CheckWriter findings;
  private int files;
  private int paragraphs;
  private int problems;
  private int notUnderstood;

  /**
   * Makes a writer.
   *
   * @param all whether it shows all lines that were not understood
   * @param rules what judges the minutes, absent when nothing is to
   */
  TextReadWriter(
      PrintWriter out, Language language, boolean all, Optional<MinutesValidator> rules) {
    this.out = out;
    this.page = new Page(out);
    this.voice = new Voice(language);
    this.labels = new Labels(voice);
    this.all = all;
    this.rules = rules;
    this.findings = new TextCheckWriter(out, language, false);
  }

  @Override
  public boolean write(ReadFile read) {
    Reading reading = read.reading();
    Meeting meeting = reading.meeting();
    files++;
    paragraphs += meeting.paragraphs().size();
    problems += reading.problems().size();
    notUnderstood += reading.notUnderstood().size();
    page.blank();
    page.heading(Inputs.shown(read.file(), voice));
    page.paragraph(0, labels.meeting(meeting) + ", " + labels.range(meeting.paragraphs()));
    page.paragraph(0, counts(meeting));
    page.paragraph(0, facts(reading.facts()));
    page.paragraph(0, lines(reading));
    page.paragraph(0, layout(reading));
    read.encoding()
        .ifPresent(encoding -> page.paragraph(0, voice.say("read.encoded", "encoding", encoding)));
    if (!reading.problems().isEmpty()) {
      page.section(voice.say("read.problems"));
      reading.problems().forEach(this::problem);
    }
    notUnderstood(reading.notUnderstood());
    return rules.isPresent() && check(read.file(), meeting, rules.get());
  }

  private boolean check(String file, Meeting meeting, MinutesValidator validator) {
    var checked = new CheckResult(file, Optional.empty(), meeting, validator.validate(meeting));
    findings.write(checked);
    return checked.report().hasErrors();
  }

  private String counts(Meeting meeting) {
    List<Decision> decisions =
        meeting.paragraphs().stream().map(Paragraph::decisions).flatMap(List::stream).toList();
    return voice.say(
        "read.counts",
        "paragraphs",
        meeting.paragraphs().size(),
        "people",
        meeting.people().size(),
        "decisions",
        decisions.size(),
        "votes",
        decisions.stream().mapToInt(decision -> decision.votes().size()).sum());
  }

  private String facts(List<ReadFact> facts) {
    long stated = facts.stream().filter(ReadFact::isStated).count();
    return voice.say("read.facts", "stated", stated, "inferred", facts.size() - stated);
  }

  private String lines(Reading reading) {
    return voice.say(
        "read.lines",
        "facts",
        reading.lines(LineUse.FACT).size(),
        "sections",
        reading.lines(LineUse.SECTION).size(),
        "furniture",
        reading.lines(LineUse.FURNITURE).size(),
        "unclear",
        reading.notUnderstood().size());
  }

  private String layout(Reading reading) {
    return reading.certainty() == LayoutCertainty.GENERAL
        ? voice.say("read.layout-general")
        : voice.say("layout-certainty", reading.certainty()) + ": " + reading.layout();
  }

  private void problem(ReadingProblem problem) {
    String place =
        problem.paragraph().map(number -> "§ " + number).orElse(voice.say("read.whole-meeting"));
    String lines =
        problem.lines().isEmpty()
            ? ""
            : " ("
                + voice.say(
                    "read.at-lines",
                    "lines",
                    problem.lines().stream().map(String::valueOf).toList())
                + ")";
    page.item(INDENT, place + ":", problem.text(voice.language()) + lines);
  }

  private void notUnderstood(List<ReadLine> lines) {
    if (lines.isEmpty()) {
      return;
    }
    page.section(voice.say("read.not-understood"));
    int shown = all ? lines.size() : Math.min(SHOWN, lines.size());
    int digits = String.valueOf(lines.get(shown - 1).number()).length();
    for (ReadLine line : lines.subList(0, shown)) {
      String number = String.valueOf(line.number());
      String mark = " ".repeat(digits - number.length()) + number;
      page.item(INDENT, mark, shortened(line.text(), Page.WIDTH - INDENT - digits - 1));
    }
    if (shown < lines.size()) {
      page.paragraph(INDENT, voice.say("read.more", "lines", lines.size() - shown));
    }
  }

  /** Returns a line as one line of the page, cut where it is longer. */
  private static String shortened(String line, int width) {
    String text = line.strip().replaceAll("[\\s\\h]+", " ");
    return Wrap.length(text) <= width
        ? text
        : text.substring(0, text.offsetByCodePoints(0, width - MORE.length())) + MORE;
  }

  @Override
  public void flush() {
    out.flush();
  }

  @Override
  public void end() {
    if (files > 1) {
      page.blank();
      page.rule("═");
      page.paragraph(
          0,
          voice.say(
              "read.files",
              "files",
              files,
              "paragraphs",
              paragraphs,
              "problems",
              problems,
              "unclear",
              notUnderstood));
    }
    if (rules.isPresent() && files > 0) {
      findings.end();
    }
    flush();
  }
}
