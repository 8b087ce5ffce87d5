package org.provincekit.app.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.provincekit.shared.Role;

/** Who may do what, written down a second time: a change of rights must be made here as well. */
class OperationTableTest {
  /**
   * Columns: coordinator, officer, leader, notice author, notice approver, administrator, auditor.
   */
  private static final Map<String, String> TABLE =
      Map.ofEntries(
          Map.entry("REPORT_SUBMIT", "public"),
          Map.entry("ATTACHMENT_UPLOAD", "public"),
          Map.entry("REPORT_READ", "public"),
          Map.entry("REPORT_FOLLOW_UP", "public"),
          Map.entry("REFERENCE_READ", "public"),
          Map.entry("PREVIEW", "public"),
          Map.entry("SESSION", "public"),
          Map.entry("OWN_ACCOUNT", "x x x x x x x"),
          Map.entry("DESK_READ", "x x x - - - x"),
          Map.entry("DESK_STAFF", "x x x - - - -"),
          Map.entry("CASE_TRIAGE", "x - - - - - -"),
          Map.entry("CASE_WORK", "- x x - - - -"),
          Map.entry("CASE_CORRESPOND", "x x x - - - -"),
          Map.entry("CASE_DECIDE", "- - x - - - -"),
          Map.entry("ADMIN_DATA_READ", "- - - - - x x"),
          Map.entry("ADMIN_DATA_WRITE", "- - - - - x -"),
          Map.entry("ADMIN_USERS_READ", "- - - - - x x"),
          Map.entry("ADMIN_USERS_WRITE", "- - - - - x -"),
          Map.entry("ADMIN_OUTBOX_READ", "- - - - - x x"),
          Map.entry("ADMIN_OUTBOX_WRITE", "- - - - - x -"));

  private static final List<Role> COLUMNS =
      List.of(
          Role.COORDINATOR,
          Role.OFFICER,
          Role.LEADER,
          Role.NOTICE_AUTHOR,
          Role.NOTICE_APPROVER,
          Role.ADMINISTRATOR,
          Role.AUDITOR);

  @Test
  void everyOperationIsOpenToTheRolesOfItsRowAndToNobodyElse() {
    assertThat(COLUMNS).containsExactlyInAnyOrder(Role.values());
    Map<Operation, Set<Role>> open = new EnumMap<>(Operation.class);
    for (Operation operation : Operation.values()) {
      String row = TABLE.get(operation.name());
      assertThat(row).as("row of " + operation).isNotNull();
      assertThat(operation.isPublic()).as(operation.name()).isEqualTo(row.equals("public"));
      Set<Role> roles = EnumSet.noneOf(Role.class);
      String[] cells = row.split(" ");
      for (int i = 0; !row.equals("public") && i < cells.length; i++) {
        if (cells[i].equals("x")) {
          roles.add(COLUMNS.get(i));
        }
      }
      open.put(operation, roles);
    }
    open.forEach(
        (operation, roles) -> {
          for (Role role : Role.values()) {
            assertThat(operation.isOpenTo(Set.of(role)))
                .as(operation + " for " + role)
                .isEqualTo(operation.isPublic() || roles.contains(role));
          }
        });
    assertThat(TABLE.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Operation.values()).map(Enum::name).toList());
  }

  @Test
  void everyResourceMethodOfTheWarNamesItsOperation() {
    List<Method> methods =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.provincekit.app")
                .stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(OperationTableTest::isResourceMethod)
                .map(JavaMethod::reflect)
                .toList();
    assertThat(methods).hasSizeGreaterThan(20);
    assertThat(methods)
        .allSatisfy(
            method -> assertThat(AccessGate.operationOf(method)).as(method.toString()).isPresent());
  }

  @Test
  void aMethodWithoutAnOperationHasNone() throws NoSuchMethodException {
    assertThat(AccessGate.operationOf(Object.class.getMethod("toString"))).isEmpty();
    assertThat(AccessGate.operationOf(null)).isEmpty();
  }

  private static boolean isResourceMethod(JavaMethod method) {
    return method.getAnnotations().stream()
        .anyMatch(
            annotation ->
                annotation.getRawType().isMetaAnnotatedWith(HttpMethod.class)
                    || annotation.getRawType().isAnnotatedWith(HttpMethod.class));
  }
}
