package org.provincekit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The glossary names only what exists, so that a renamed type renames its word. */
class GlossaryTest {
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.provincekit");
  private static final Set<String> NAMES =
      CLASSES.stream().map(GlossaryTest::nestedName).collect(Collectors.toSet());

  @Test
  void everyTermHasBothLanguagesAndItsPlaceInTheCode() {
    assertThat(Docs.table("glossary.md", "glossary"))
        .hasSizeGreaterThan(50)
        .allSatisfy(
            cells -> assertThat(cells).hasSize(3).allSatisfy(c -> assertThat(c).isNotBlank()));
  }

  @Test
  void everyNameWrittenAsCodeExists() {
    for (List<String> cells : Docs.table("glossary.md", "glossary")) {
      Matcher code = CODE.matcher(cells.get(2));
      boolean any = cells.get(2).equals("–");
      while (code.find()) {
        any = true;
        assertThat(exists(code.group(1))).as(code.group(1)).isTrue();
      }
      assertThat(any).as("%s names a type or a dash", cells.get(0)).isTrue();
    }
  }

  @Test
  void aNameThatDoesNotExistWouldBeSeen() {
    assertThat(exists("ReportVerb.NO_SUCH")).isFalse();
    assertThat(exists("NoSuchType")).isFalse();
    assertThat(exists("org.provincekit.nosuch")).isFalse();
  }

  private static boolean exists(String name) {
    if (name.startsWith("org.provincekit")) {
      return CLASSES.stream()
          .anyMatch(c -> c.getPackageName().equals(name) || c.getName().equals(name));
    }
    int dot = name.lastIndexOf('.');
    return NAMES.contains(name)
        || dot > 0
            && CLASSES.stream()
                .filter(c -> nestedName(c).equals(name.substring(0, dot)))
                .anyMatch(c -> c.isEnum() && c.tryGetField(name.substring(dot + 1)).isPresent());
  }

  private static String nestedName(JavaClass type) {
    String inPackage = type.getName().substring(type.getPackageName().length() + 1);
    return inPackage.replace('$', '.');
  }
}
