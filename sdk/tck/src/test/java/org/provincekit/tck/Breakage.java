package org.provincekit.tck;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One way in which an implementation can be wrong; a constant of an enum. */
interface Breakage {
  /** The configuration parameter that names the constant for a run. */
  String PARAMETER = "org.provincekit.tck.breakage";

  String name();

  /** The only requirement that it violates. */
  String requirement();

  /** Hands the constant of the run to a subject's constructor. */
  final class Given implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return Breakage.class.isAssignableFrom(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      String name = context.getConfigurationParameter(PARAMETER).orElseThrow();
      for (Object constant : parameter.getParameter().getType().getEnumConstants()) {
        if (((Breakage) constant).name().equals(name)) {
          return constant;
        }
      }
      throw new IllegalStateException("No breakage is named " + name);
    }
  }
}
