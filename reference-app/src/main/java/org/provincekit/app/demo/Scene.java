package org.provincekit.app.demo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import javax.imageio.ImageIO;

/** Simple drawings in the place of photos; nobody's picture, and plainly invented. */
enum Scene {
  /** A road with a hole in it. */
  ROAD {
    @Override
    void paint(Graphics2D pen) {
      pen.setColor(new Color(0x6B6F76));
      pen.fillPolygon(new int[] {120, 520, 440, 260}, new int[] {480, 480, 200, 200}, 4);
      pen.setColor(new Color(0x2E2A26));
      pen.fillOval(260, 340, 150, 60);
      pen.setColor(new Color(0x8A7A66));
      pen.fillOval(285, 352, 100, 34);
    }
  },
  /** A lamp that is out. */
  LAMP {
    @Override
    void paint(Graphics2D pen) {
      pen.setColor(new Color(0, 0, 40, 170));
      pen.fillRect(0, 0, WIDTH, HEIGHT);
      pen.setColor(new Color(0x9AA0A6));
      pen.fillRect(300, 120, 12, 360);
      pen.fillRect(300, 116, 130, 10);
      pen.setColor(new Color(0x3A3F45));
      pen.fillOval(410, 112, 60, 26);
    }
  },
  /** Bags of waste. */
  WASTE {
    @Override
    void paint(Graphics2D pen) {
      Color[] bags = {new Color(0x27302B), new Color(0xE8E4D8), new Color(0x3F6B4F)};
      for (int i = 0; i < 9; i++) {
        pen.setColor(bags[i % bags.length]);
        pen.fillOval(130 + i * 40, 330 + i % 3 * 30, 90, 80);
      }
    }
  },
  /** A street under water. */
  WATER {
    @Override
    void paint(Graphics2D pen) {
      pen.setColor(new Color(0xC9B79C));
      pen.fillRect(80, 190, 150, 170);
      pen.fillRect(400, 170, 170, 190);
      pen.setColor(new Color(0x7A, 0x8F, 0x88, 230));
      pen.fillRect(0, 300, WIDTH, 180);
      pen.setColor(new Color(0xA9BDB6));
      for (int i = 0; i < 8; i++) {
        pen.drawArc(i * 85, 350 + i % 3 * 30, 80, 14, 0, 180);
      }
    }
  },
  /** A tree across a road. */
  TREE {
    @Override
    void paint(Graphics2D pen) {
      pen.setColor(new Color(0x6B6F76));
      pen.fillRect(0, 330, WIDTH, 90);
      pen.setColor(new Color(0x5B4632));
      pen.fillPolygon(new int[] {90, 470, 475, 95}, new int[] {400, 300, 325, 430}, 4);
      pen.setColor(new Color(0x2F6B3A));
      pen.fillOval(420, 220, 170, 150);
    }
  },
  /** A bank that breaks away. */
  BANK {
    @Override
    void paint(Graphics2D pen) {
      pen.setColor(new Color(0x8A7A66));
      pen.fillRect(0, 240, 330, 240);
      pen.setColor(new Color(0x4F7C8A));
      pen.fillRect(330, 300, 310, 180);
      pen.setColor(new Color(0x5B4632));
      pen.fillPolygon(new int[] {250, 330, 400, 330}, new int[] {240, 240, 420, 480}, 4);
    }
  };

  static final int WIDTH = 640;
  static final int HEIGHT = 480;

  abstract void paint(Graphics2D pen);

  static Scene of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Draws it as a PNG. */
  byte[] png() {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    try {
      pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      pen.setPaint(new GradientPaint(0, 0, new Color(0x9CC3E6), 0, 240, new Color(0xE9F1F7)));
      pen.fillRect(0, 0, WIDTH, HEIGHT);
      pen.setColor(new Color(0x86A35C));
      pen.fillRect(0, 240, WIDTH, 240);
      paint(pen);
    } finally {
      pen.dispose();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("A drawing cannot be written to memory", e);
    }
    return bytes.toByteArray();
  }
}
