package org.provincekit.routing;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.provincekit.routing.UnitLocation.LocatedUnit;
import org.provincekit.routing.UnitLocation.OutsideProvince;
import org.provincekit.routing.UnitLocation.Undetermined;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.UnitId;

/** Puts one explanation into words. */
final class ExplanationText {
  private final RoutingExplanation explanation;
  private final ExplanationWords words;
  private final List<String> sentences = new ArrayList<>();

  ExplanationText(RoutingExplanation explanation, Locale locale) {
    this.explanation = explanation;
    this.words = ExplanationWords.of(locale);
  }

  List<String> sentences() {
    place();
    decision();
    explanation
        .passedOver()
        .forEach(passed -> say("passed." + passed.why().code(), passed.rule().id().value()));
    return List.copyOf(sentences);
  }

  private void place() {
    UnitLocation location = explanation.location();
    if (location instanceof LocatedUnit located) {
      located(located);
    } else if (location instanceof OutsideProvince outside) {
      say("place.outside", outside.nearest().fullName(), kilometres(outside.metres()));
    } else if (location instanceof Undetermined open) {
      String names = names(open.candidates());
      say(names.isEmpty() ? "place.unknown" : "place.undetermined", names);
      open.overruledChoice().ifPresent(choice -> say("place.too-far", name(choice)));
    }
  }

  private void located(LocatedUnit located) {
    String key = "place." + located.how().code();
    OptionalDouble metres = located.distanceMetres();
    if (metres.isPresent()) {
      String detailed = located.how() == LocationMethod.CHOSEN ? key + ".distance" : key;
      say(detailed, located.unit().fullName(), kilometres(metres.getAsDouble()));
    } else {
      say(key, located.unit().fullName());
    }
    located.overruledChoice().ifPresent(choice -> say("place.overruled", name(choice)));
  }

  private void decision() {
    if (explanation.lead().isEmpty()) {
      say(explanation.location() instanceof LocatedUnit ? "rule.none" : "rule.not-asked");
      return;
    }
    String rule = explanation.rule().map(decided -> decided.id().value()).orElse("");
    String lead = explanation.lead().map(this::name).orElse("");
    say("rule.decided", rule, explanation.ruleSetVersion(), lead);
    if (!explanation.cooperating().isEmpty()) {
      say(
          "rule.cooperating",
          explanation.cooperating().stream().map(this::name).collect(Collectors.joining(", ")));
    }
    for (AgencyCode code : explanation.endedCooperating()) {
      say("rule.ended", code.value());
    }
  }

  private String names(List<UnitCandidate> candidates) {
    return candidates.stream()
        .map(
            one ->
                one.metres().isPresent()
                    ? one.unit().fullName() + " (" + kilometres(one.metres().getAsDouble()) + ")"
                    : one.unit().fullName())
        .collect(Collectors.joining(", "));
  }

  private String name(Agency agency) {
    return words.isVietnamese() ? agency.name() : agency.nameEn();
  }

  private String name(UnitId unit) {
    return explanation.nameOf(unit);
  }

  private String kilometres(double metres) {
    NumberFormat format = NumberFormat.getInstance(words.locale());
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    return format.format(metres / 1000) + " km";
  }

  private void say(String key, Object... parts) {
    sentences.add(new MessageFormat(words.get(key), words.locale()).format(parts));
  }
}
