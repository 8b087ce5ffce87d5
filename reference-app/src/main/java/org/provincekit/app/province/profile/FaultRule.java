package org.provincekit.app.province.profile;

import java.util.Locale;

/** What a place in a province's data breaks; each says so in both languages. */
public enum FaultRule {
  /** A file that every province needs is not there. */
  MISSING_FILE("thiếu tệp này", "this file is missing"),
  /** A file of a name that means nothing here. */
  UNKNOWN_FILE("không có loại tệp này", "there is no such kind of file"),
  /** The text cannot be read as what its name says. */
  UNREADABLE("không đọc được: %s", "cannot be read: %s"),
  /** A text, a number of lines or a value is beyond its limit. */
  TOO_LARGE("vượt giới hạn %s", "is beyond the limit of %s"),
  /** A column that is needed stands not in the head line. */
  MISSING_COLUMN("thiếu cột này", "this column is missing"),
  /** A column that means nothing here. */
  UNKNOWN_COLUMN("không có cột này; các cột: %s", "there is no such column; the columns are %s"),
  /** A column that stands twice. */
  DUPLICATE_COLUMN("cột lặp lại", "this column stands twice"),
  /** A line with more or fewer cells than the head line. */
  WRONG_CELL_COUNT("số ô khác với dòng tiêu đề: %s", "as many cells as columns are needed: %s"),
  /** A value that must be there is missing. */
  REQUIRED("phải có giá trị", "a value is needed"),
  /** A value without the form asked for. */
  MALFORMED("sai dạng: %s", "does not have the right form: %s"),
  /** A value outside its range. */
  OUT_OF_RANGE("ngoài khoảng cho phép: %s", "is out of range: %s"),
  /** A text longer than its limit. */
  TOO_LONG("quá dài: %s", "is too long: %s"),
  /** A character that is never accepted. */
  ILLEGAL_CHARACTER("có ký tự không được phép: %s", "holds a character that is refused: %s"),
  /** A value outside a closed list. */
  UNKNOWN_VALUE("không có giá trị %s", "there is no %s"),
  /** A name of something that stands nowhere in the data. */
  UNKNOWN_REFERENCE("không tìm thấy %s", "names %s, which is not there"),
  /** The same thing twice. */
  DUPLICATE("trùng với dòng khác: %s", "stands twice: %s"),
  /** Values that contradict each other. */
  INCONSISTENT("mâu thuẫn: %s", "contradicts something else: %s"),
  /** Latitude and longitude have changed places. */
  SWAPPED_COORDINATES(
      "vĩ độ và kinh độ bị đổi chỗ: %s", "latitude and longitude have changed places: %s");

  private final String vi;
  private final String en;

  FaultRule(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** Gives the stable name that interfaces show. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String vi(String detail) {
    return String.format(vi, detail);
  }

  String en(String detail) {
    return String.format(en, detail);
  }
}
