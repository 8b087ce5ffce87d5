package org.provincekit.routing;

import java.util.regex.Pattern;
import org.provincekit.report.CategoryCode;
import org.provincekit.shared.Require;

/**
 * Which categories a rule is about.
 *
 * @since 0.1
 */
public sealed interface CategoryMatch {
  /**
   * One category; the most specific.
   *
   * @param category the category
   * @since 0.1
   */
  record Exactly(CategoryCode category) implements CategoryMatch {
    /** Checks that it is there. */
    public Exactly {
      Require.present(category, "category");
    }
  }

  /**
   * Every category of a group.
   *
   * @param group the group's code
   * @since 0.1
   */
  record InGroup(String group) implements CategoryMatch {
    static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    /** Checks the form. */
    public InGroup {
      Require.code(group, FORM, "group");
    }
  }

  /**
   * Every category; the least specific.
   *
   * @since 0.1
   */
  record Any() implements CategoryMatch {}
}
