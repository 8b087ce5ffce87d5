package org.provincekit.app.province.profile;

/** A cell breaks a rule; never leaves the package. */
final class CellException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final FaultRule rule;

  CellException(FaultRule rule, String detail) {
    super(detail);
    this.rule = rule;
  }

  static CellException unknown(String detail) {
    return new CellException(FaultRule.UNKNOWN_VALUE, detail);
  }

  static CellException malformed(String detail) {
    return new CellException(FaultRule.MALFORMED, detail);
  }

  FaultRule rule() {
    return rule;
  }
}
