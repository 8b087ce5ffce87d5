package org.provincekit.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.provincekit.app.platform.http.Language;
import org.provincekit.app.platform.problem.ProblemException;
import org.provincekit.app.platform.problem.Texts;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;

class PhotoCleanerTest {
  private static final PhotoLimits SMALL = new PhotoLimits(200_000, 1_000_000, 640, 160, 2);

  @TempDir private Path folder;
  private PhotoCleaner cleaner;

  @BeforeEach
  void open() {
    cleaner = new PhotoCleaner(SMALL, new AttachmentFiles(folder, 0));
  }

  @AfterEach
  void nothingIsLeftOnTheDisk() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void photosOfEveryFormatBecomeJpegs() throws IOException {
    for (byte[] photo :
        List.of(
            TestPhotos.jpeg(TestPhotos.quarters(800, 400)),
            TestPhotos.png(TestPhotos.quarters(800, 400)))) {
      CleanPhoto clean = clean(photo);
      assertThat(List.of(clean.width(), clean.height())).containsExactly(640, 320);
      BufferedImage content = decoded(clean.content());
      assertThat(TestPhotos.corners(content)).isEqualTo("red green blue white");
      assertThat(List.of(content.getWidth(), content.getHeight())).containsExactly(640, 320);
      BufferedImage thumbnail = decoded(clean.thumbnail());
      assertThat(List.of(thumbnail.getWidth(), thumbnail.getHeight())).containsExactly(160, 80);
    }
  }

  @Test
  void webpOfBothKindsIsReadAndTurnedUpright() throws IOException {
    for (byte[] photo : List.of(TestPhotos.webp(), TestPhotos.losslessWebp())) {
      CleanPhoto clean = clean(photo);
      assertThat(List.of(clean.width(), clean.height())).containsExactly(64, 32);
      assertThat(TestPhotos.corners(decoded(clean.content()))).isEqualTo("red green blue white");
    }
  }

  @Test
  void smallPhotosAreNotBlownUp() {
    CleanPhoto clean = clean(TestPhotos.png(TestPhotos.quarters(40, 20)));
    assertThat(List.of(clean.width(), clean.height())).containsExactly(40, 20);
  }

  @Test
  void whatWasTransparentIsWhite() throws IOException {
    BufferedImage clear = new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB);
    CleanPhoto clean = clean(TestPhotos.png(clear));
    assertThat(TestPhotos.corners(decoded(clean.content()))).isEqualTo("white white white white");
  }

  @Test
  void everyOrientationIsTurnedUpright() throws IOException {
    BufferedImage upright = TestPhotos.quarters(80, 40);
    for (int orientation = 1; orientation <= 8; orientation++) {
      BufferedImage asStored = TestPhotos.asStored(upright, orientation);
      byte[] exif = TestPhotos.exif(orientation);
      for (byte[] photo :
          List.of(
              TestPhotos.jpegWithExif(asStored, exif), TestPhotos.pngWithExif(asStored, exif))) {
        BufferedImage content = decoded(clean(photo).content());
        assertThat(TestPhotos.corners(content))
            .as("orientation " + orientation)
            .isEqualTo("red green blue white");
        assertThat(content.getWidth()).isEqualTo(80);
      }
    }
  }

  @Test
  void noMetadataSurvive() throws Exception {
    byte[] photo =
        TestPhotos.jpegWithExif(TestPhotos.quarters(80, 40), TestPhotos.exifWithPosition());
    Metadata before = ImageMetadataReader.readMetadata(new ByteArrayInputStream(photo));
    assertThat(before.getFirstDirectoryOfType(GpsDirectory.class)).isNotNull();
    CleanPhoto clean = clean(photo);
    for (byte[] kept : List.of(clean.content(), clean.thumbnail())) {
      Metadata after = ImageMetadataReader.readMetadata(new ByteArrayInputStream(kept));
      assertThat(after.getDirectoriesOfType(ExifDirectoryBase.class)).isEmpty();
      assertThat(after.getDirectoriesOfType(XmpDirectory.class)).isEmpty();
      assertThat(after.getDirectories())
          .extracting(Directory::getName)
          .containsOnly("JPEG", "JFIF", "Huffman", "File Type");
      assertThat(new String(kept, StandardCharsets.ISO_8859_1))
          .doesNotContain("Exif", "http://ns.adobe.com", "TestCamera");
    }
  }

  @Test
  void whatHangsOnAPhotoIsGone() {
    byte[] jpeg = TestPhotos.jpeg(TestPhotos.quarters(80, 40));
    byte[] script = "<script>alert(1)</script>PK\3\4".getBytes(StandardCharsets.ISO_8859_1);
    byte[] both = Arrays.copyOf(jpeg, jpeg.length + script.length);
    System.arraycopy(script, 0, both, jpeg.length, script.length);
    assertThat(new String(clean(both).content(), StandardCharsets.ISO_8859_1))
        .doesNotContain("script", "PK\3\4");
  }

  @Test
  void theTypeIsToldByContent() {
    for (String content :
        List.of(
            "",
            "abc",
            "<svg xmlns='http://www.w3.org/2000/svg'/>",
            "%PDF-1.7 …………………",
            "GIF89a____________",
            "<html><body>hello</body></html>",
            "RIFF____WAVEfmt ")) {
      assertThat(refusal(content.getBytes(StandardCharsets.UTF_8)))
          .as(content)
          .isEqualTo("PHOTO_TYPE 415");
    }
  }

  @Test
  void photosOfPhonesThatCannotBeReadAreNamed() {
    for (String brand : List.of("heic", "heix", "mif1", "avif")) {
      byte[] photo =
          ("\0\0\0\u0018ftyp" + brand + "\0\0\0\0mif1heic").getBytes(StandardCharsets.US_ASCII);
      assertThat(refusal(photo)).isEqualTo("PHOTO_HEIC 415");
    }
  }

  @Test
  void everyRefusalHasItsWordsInBothLanguages() {
    for (PhotoProblem problem : PhotoProblem.values()) {
      for (Language language : Language.values()) {
        for (String part : List.of("title", "detail")) {
          assertThat(Texts.find("problem." + problem + "." + part, language, java.util.Map.of()))
              .as("%s %s %s", problem, language, part)
              .isPresent();
        }
      }
    }
  }

  @Test
  void tooManyBytesAreRefusedAndNotReadToTheEnd() {
    byte[] head = TestPhotos.jpeg(TestPhotos.quarters(80, 40));
    InputStream endless =
        new java.io.SequenceInputStream(
            new ByteArrayInputStream(head),
            new InputStream() {
              @Override
              public int read() {
                return 0;
              }
            });
    DomainException refusal =
        catchThrowableOfType(DomainException.class, () -> cleaner.clean(endless));
    assertThat(refusal.code()).isEqualTo(ErrorCode.TOO_LARGE);
    assertThat(refusal.details()).containsEntry("max", SMALL.bytes());
  }

  @Test
  void tooManyPixelsAreRefusedByTheHeaderAlone() {
    for (byte[] bomb :
        List.of(
            TestPhotos.pngClaiming(50_000, 50_000),
            TestPhotos.jpegClaiming(60_000, 60_000),
            TestPhotos.webpClaiming(16_000, 16_000),
            TestPhotos.webpHiding(16, 16, 16_000, 16_000))) {
      assertThat(refusal(bomb)).isEqualTo("PHOTO_PIXELS 413");
    }
  }

  @Test
  void aPhotoOfManyScansIsRefused() {
    assertThat(refusal(TestPhotos.jpegOfManyScans(200))).isEqualTo("PHOTO_DAMAGED 422");
    assertThat(clean(TestPhotos.jpegOfManyScans(3)).width()).isEqualTo(8);
  }

  @Test
  void aPhotoThatIsCutOffIsRefused() {
    for (byte[] whole :
        List.of(
            TestPhotos.jpeg(TestPhotos.noise(200, 200)),
            TestPhotos.progressiveJpeg(TestPhotos.noise(200, 200)),
            TestPhotos.png(TestPhotos.noise(200, 200)),
            TestPhotos.webp(),
            TestPhotos.losslessWebp())) {
      for (double part : new double[] {0.1, 0.3, 0.5, 0.9}) {
        byte[] cut = Arrays.copyOf(whole, (int) (whole.length * part));
        assertThat(refusal(cut))
            .as("%s of %s bytes", part, whole.length)
            .isIn("PHOTO_DAMAGED 422", "PHOTO_TYPE 415");
      }
    }
  }

  @Test
  void damagedPhotosAreRefusedOrReadButNeverAFault() {
    Random random = new Random(7);
    List<byte[]> photos =
        List.of(
            TestPhotos.jpegWithExif(TestPhotos.noise(60, 40), TestPhotos.exifWithPosition()),
            TestPhotos.pngWithExif(TestPhotos.noise(60, 40), TestPhotos.exif(6)),
            TestPhotos.webp(),
            TestPhotos.losslessWebp());
    int read = 0;
    for (int round = 0; round < 600; round++) {
      byte[] photo = photos.get(round % photos.size()).clone();
      for (int i = 0; i < 1 + round % 7; i++) {
        photo[random.nextInt(photo.length)] = (byte) random.nextInt();
      }
      try {
        cleaner.clean(new ByteArrayInputStream(photo));
        read++;
      } catch (ProblemException refused) {
        assertThat(refused.type().code()).startsWith("PHOTO_");
      }
    }
    assertThat(read).isPositive();
  }

  @Test
  void anUploadThatBreaksOffLeavesNothing() {
    byte[] head = TestPhotos.jpeg(TestPhotos.quarters(80, 40));
    InputStream broken =
        new java.io.SequenceInputStream(
            new ByteArrayInputStream(head),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("connection reset");
              }
            });
    assertThatThrownBy(() -> cleaner.clean(broken)).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void manyAtOnceAreAllCleaned() throws Exception {
    byte[] photo = TestPhotos.jpeg(TestPhotos.quarters(800, 400));
    ExecutorService senders = Executors.newFixedThreadPool(8);
    try {
      CountDownLatch start = new CountDownLatch(1);
      List<Future<CleanPhoto>> all =
          Stream.generate(
                  () ->
                      senders.submit(
                          () -> {
                            start.await();
                            return cleaner.clean(new ByteArrayInputStream(photo));
                          }))
              .limit(16)
              .toList();
      start.countDown();
      for (Future<CleanPhoto> one : all) {
        assertThat(one.get().width()).isEqualTo(640);
      }
    } finally {
      senders.shutdownNow();
    }
  }

  @Test
  void aLargePhotoOfAPhoneIsReadInParts() throws IOException {
    PhotoCleaner usual = new PhotoCleaner(PhotoLimits.DEFAULT, new AttachmentFiles(folder, 0));
    byte[] photo = TestPhotos.jpeg(TestPhotos.quarters(7000, 5000));
    CleanPhoto clean = usual.clean(new ByteArrayInputStream(photo));
    assertThat(List.of(clean.width(), clean.height())).containsExactly(2560, 1829);
    assertThat(TestPhotos.corners(decoded(clean.content()))).isEqualTo("red green blue white");
  }

  private CleanPhoto clean(byte[] photo) {
    return cleaner.clean(new ByteArrayInputStream(photo));
  }

  private String refusal(byte[] photo) {
    ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> clean(photo));
    return refusal.type().code() + " " + refusal.type().status();
  }

  private static BufferedImage decoded(byte[] jpeg) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(jpeg));
  }
}
