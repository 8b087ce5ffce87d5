package org.provincekit.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the well-formed JSON of the test data; objects as maps, arrays as lists. */
final class MiniJson {
  private final String text;
  private int at;

  private MiniJson(String text) {
    this.text = text;
  }

  static Object read(String text) {
    return new MiniJson(text).value();
  }

  private char next() {
    while (Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return text.charAt(at);
  }

  private Object value() {
    return switch (next()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      case 't', 'f', 'n' -> word();
      default -> number();
    };
  }

  private Map<String, Object> object() {
    Map<String, Object> map = new LinkedHashMap<>();
    at++;
    while (next() != '}') {
      String key = string();
      if (next() != ':') {
        throw new IllegalArgumentException("colon expected at " + at);
      }
      at++;
      map.put(key, value());
      if (next() == ',') {
        at++;
        next();
      }
    }
    at++;
    return map;
  }

  private List<Object> array() {
    List<Object> list = new ArrayList<>();
    at++;
    while (next() != ']') {
      list.add(value());
      if (next() == ',') {
        at++;
      }
    }
    at++;
    return list;
  }

  private String string() {
    StringBuilder out = new StringBuilder();
    at++;
    while (text.charAt(at) != '"') {
      char c = text.charAt(at++);
      if (c == '\\') {
        char escaped = text.charAt(at++);
        if (escaped == 'u') {
          c = (char) Integer.parseInt(text.substring(at, at + 4), 16);
          at += 4;
        } else {
          c = escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped;
        }
      }
      out.append(c);
    }
    at++;
    return out.toString();
  }

  private Object word() {
    int from = at;
    while (Character.isLetter(text.charAt(at))) {
      at++;
    }
    String word = text.substring(from, at);
    return word.equals("null") ? null : Boolean.valueOf(word);
  }

  private Double number() {
    int from = at;
    while ("+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return Double.valueOf(text.substring(from, at));
  }
}
