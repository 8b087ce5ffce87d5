package org.provincekit.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebPagesTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
  private static final long FIRST_VISIT = 100 * 1024;

  @ParameterizedTest
  @ValueSource(strings = {"lang", "desk/lang"})
  void bothLanguagesHaveTheSameMessages(String folder) {
    Map<String, String> vi = WebPages.messages(WebPages.ASSETS.resolve(folder).resolve("vi.js"));
    Map<String, String> en = WebPages.messages(WebPages.ASSETS.resolve(folder).resolve("en.js"));

    assertThat(vi).isNotEmpty();
    assertThat(en.keySet()).containsExactlyElementsOf(vi.keySet());
    vi.forEach(
        (key, message) -> {
          assertThat(message).as(key).isNotBlank();
          assertThat(en.get(key)).as(key).isNotBlank();
          assertThat(placeholders(en.get(key))).as(key).isEqualTo(placeholders(message));
        });
  }

  @Test
  void everyMessageThatAModuleNamesExists() {
    Set<String> known = new TreeSet<>();
    for (String folder : List.of("lang", "desk/lang")) {
      known.addAll(WebPages.messages(WebPages.ASSETS.resolve(folder).resolve("vi.js")).keySet());
    }
    Set<String> named = WebPages.foundInModules(Pattern.compile("\\bt\\('([^']+)'"));
    Set<String> counted = WebPages.foundInModules(Pattern.compile("\\btn\\('([^']+)'"));

    assertThat(named).isNotEmpty().isSubsetOf(known);
    assertThat(counted)
        .isNotEmpty()
        .allSatisfy(key -> assertThat(known).contains(key + ".one", key + ".other"));
  }

  @Test
  void citizensNeedNoMessageOfStaff() {
    Set<String> staff = WebPages.messages(WebPages.ASSETS.resolve("desk/lang/vi.js")).keySet();
    Pattern literal = Pattern.compile("'([a-z][\\w-]*(?:\\.[\\w-]+)+)'");
    for (Path module : WebPages.modules()) {
      if (!module.getParent().endsWith("desk")) {
        assertThat(literal.matcher(WebPages.read(module)).results().map(found -> found.group(1)))
            .as(module.toString())
            .doesNotContainAnyElementsOf(staff);
      }
    }
  }

  @Test
  void textNeverBecomesMarkupOrCode() {
    Pattern dangerous =
        Pattern.compile(
            "(innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\b|new Function"
                + "|srcdoc|DOMParser|createContextualFragment|setHTML|javascript:)");

    assertThat(WebPages.foundInModules(dangerous)).isEmpty();
  }

  @Test
  void thePageHasNoInlineScriptOrStyle() {
    String html = WebPages.read(WebPages.ROOT.resolve("index.html"));

    assertThat(html)
        .contains("script-src 'self'; style-src 'self'")
        .doesNotContain("unsafe")
        .doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=")
        .doesNotContainPattern("<script(?![^>]*\\ssrc=)");
    assertThat(WebPages.foundInModules(Pattern.compile("(\\bstyle:|'style')"))).isEmpty();
  }

  @Test
  void nothingNamesAnotherOrigin() {
    List<String> addresses = new ArrayList<>();
    for (String end : List.of(".html", ".js", ".css", ".svg")) {
      WebPages.files(end)
          .flatMap(
              file ->
                  Pattern.compile("https?://[^'\"\\s)]+").matcher(WebPages.read(file)).results())
          .forEach(found -> addresses.add(found.group()));
    }

    // The name of a namespace; nothing is loaded from it.
    assertThat(addresses).containsOnly("http://www.w3.org/2000/svg");
  }

  @Test
  void theFirstVisitWeighsAtMost100Kilobytes() {
    Set<Path> files = new TreeSet<>(WebPages.withImports(WebPages.ASSETS.resolve("app.js")));
    files.addAll(preloaded());
    for (String name : List.of("index.html", "assets/app.css", "assets/icon.svg")) {
      files.add(WebPages.ROOT.resolve(name));
    }

    assertThat(files).noneMatch(file -> file.getParent().endsWith("desk"));
    assertThat(files.stream().mapToLong(WebPages::size).sum()).isLessThanOrEqualTo(FIRST_VISIT);
  }

  @Test
  void everythingThatIsNeededAtOnceIsFetchedAtOnce() {
    Set<Path> needed = new TreeSet<>(WebPages.withImports(WebPages.ASSETS.resolve("app.js")));
    needed.remove(WebPages.ASSETS.resolve("app.js"));
    needed.add(WebPages.ASSETS.resolve("lang/vi.js"));

    assertThat(preloaded()).isEqualTo(needed).allMatch(Files::exists);
  }

  private static Set<Path> preloaded() {
    return Pattern.compile("rel=\"modulepreload\" href=\"/([^\"]+)\"")
        .matcher(WebPages.read(WebPages.ROOT.resolve("index.html")))
        .results()
        .map(found -> WebPages.ROOT.resolve(found.group(1)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> placeholders(String message) {
    return PLACEHOLDER
        .matcher(message)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
