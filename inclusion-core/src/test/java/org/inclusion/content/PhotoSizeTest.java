package org.inclusion.content;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.inclusion.content.PhotoParts.chunk;
import static org.inclusion.content.PhotoParts.extended;
import static org.inclusion.content.PhotoParts.frame;
import static org.inclusion.content.PhotoParts.frameOf;
import static org.inclusion.content.PhotoParts.join;
import static org.inclusion.content.PhotoParts.jpegOf;
import static org.inclusion.content.PhotoParts.jpegWith;
import static org.inclusion.content.PhotoParts.lossless;
import static org.inclusion.content.PhotoParts.lossy;
import static org.inclusion.content.PhotoParts.part;
import static org.inclusion.content.PhotoParts.png;
import static org.inclusion.content.PhotoParts.pngHeader;
import static org.inclusion.content.PhotoParts.pngOf;
import static org.inclusion.content.PhotoParts.segment;
import static org.inclusion.content.PhotoParts.webp;
import static org.inclusion.content.PhotoParts.written;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.inclusion.content.PlainPhoto.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A photo has no more pixels than an old telephone can show, and says once and clearly how many it has. */
class PhotoSizeTest {

    @TempDir
    Path folder;

    private static List<byte[]> ofEachKind(int width, int height) throws IOException {
        return List.of(
                jpegOf(0xC0, width, height),
                pngOf(pngHeader(width, height), chunk("IDAT", new byte[4])),
                webp(lossy(width, height)),
                webp(lossless(width, height)),
                webp(extended(0x10, width, height), part("ALPH", new byte[3]), lossy(width, height)));
    }

    private static Optional<Problem> problem(byte[] photo) {
        return PlainPhoto.of(photo).problem();
    }

    @ParameterizedTest(name = "{0} × {1}")
    @CsvSource({"1, 1", "4032, 3024", "3024, 4032", "3840, 2160", "4096, 3072", "4096, 1"})
    void whatATelephoneCanShowIsTaken(int width, int height) throws IOException {
        for (byte[] photo : ofEachKind(width, height)) {
            assertThat(problem(photo), is(Optional.empty()));
        }
    }

    @ParameterizedTest(name = "{0} × {1}")
    @CsvSource({"7000, 7000", "4097, 1", "1, 4097", "4096, 3073", "8000, 6000", "16383, 16383"})
    void whatIsTooMuchForATelephoneIsRefused(int width, int height) throws IOException {
        for (byte[] photo : ofEachKind(width, height)) {
            assertThat(problem(photo), is(Optional.of(Problem.TOO_MANY_PIXELS)));
        }
    }

    @Test
    void fewBytesMayHaveManyPixels() {
        byte[] photo = png(7_000, 7_000);
        assertThat(photo.length, lessThan(160 << 10));
        assertThat(problem(photo), is(Optional.of(Problem.TOO_MANY_PIXELS)));
        assertThat(
                problem(pngOf(pngHeader(60_000, 60_000), chunk("IDAT", new byte[4]))),
                is(Optional.of(Problem.TOO_MANY_PIXELS)));
        assertThat(
                problem(pngOf(pngHeader(-1, -1), chunk("IDAT", new byte[4]))),
                is(Optional.of(Problem.TOO_MANY_PIXELS)));
        assertThat(problem(webp(extended(0, 1 << 24, 1 << 24))), is(Optional.of(Problem.TOO_MANY_PIXELS)));
    }

    @Test
    void everyKindOfFrameOfAJpegIsMeasured() throws IOException {
        for (int frame : new int[] {0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF}) {
            assertThat(problem(jpegOf(frame, 65_535, 65_535)), is(Optional.of(Problem.TOO_MANY_PIXELS)));
            assertThat(problem(jpegOf(frame, 40, 30)), is(Optional.empty()));
        }
    }

    @Test
    void aJpegThatContradictsItselfIsBroken() throws IOException {
        byte[] jpeg = written("jpg");
        int at = frameOf(jpeg);
        int end = at + 2 + 17;
        byte[] withoutFrame = join(Arrays.copyOf(jpeg, at), Arrays.copyOfRange(jpeg, end, jpeg.length));
        byte[] withoutScan = join(Arrays.copyOf(jpeg, end), new byte[] {(byte) 0xFF, (byte) 0xD9});
        byte[] wrongLength = jpeg.clone();
        wrongLength[at + 9] = 1;
        byte[] begin = {(byte) 0xFF, (byte) 0xD8};
        byte[] second = join(
                Arrays.copyOf(jpeg, jpeg.length - 2),
                frame(8, 8),
                Arrays.copyOfRange(jpeg, jpeg.length - 2, jpeg.length));
        byte[] scan = segment(0xDA, new byte[] {1, 1, 0, 0, 63, 0});
        byte[][] scans = IntStream.range(0, 100).mapToObj(i -> scan).toArray(byte[][]::new);
        for (byte[] broken : List.of(
                jpegOf(0xC0, 0, 30),
                jpegOf(0xC0, 40, 0),
                jpegWith(frame(40, 30)),
                second,
                withoutFrame,
                withoutScan,
                wrongLength,
                jpegWith(begin),
                jpegWith(new byte[] {(byte) 0xFF, (byte) 0xE5, 0, 1}),
                jpegWith(segment(0xC8, new byte[6])),
                jpegWith(segment(0xDC, new byte[] {0x40, 0})),
                jpegWith(segment(0xDE, new byte[9])),
                join(Arrays.copyOf(jpeg, jpeg.length - 2), join(scans)))) {
            assertThat(problem(broken), is(Optional.of(Problem.BROKEN)));
        }
        assertThat(problem(jpeg), is(Optional.empty()));
    }

    @Test
    void aPngThatContradictsItselfIsBroken() {
        byte[] header = pngHeader(4, 4);
        byte[] picture = chunk("IDAT", new byte[4]);
        for (byte[] broken : List.of(
                pngOf(picture),
                pngOf(picture, header),
                pngOf(chunk("tEXt", new byte[3]), header, picture),
                pngOf(header, header, picture),
                pngOf(header, pngHeader(60_000, 60_000), picture),
                pngOf(header),
                pngOf(pngHeader(0, 4), picture),
                pngOf(chunk("IHDR", new byte[14]), picture),
                pngOf(header, chunk("CgBI", new byte[4]), picture),
                join(PlainPng.SIGNATURE, header, picture))) {
            assertThat(problem(broken), is(Optional.of(Problem.BROKEN)));
        }
        assertThat(problem(pngOf(header, picture)), is(Optional.empty()));
    }

    @Test
    void aWebpThatContradictsItselfIsBroken() {
        byte[] other = lossy(4, 4);
        other[8] |= 1;
        for (byte[] broken : List.of(
                webp(),
                webp(extended(0, 4, 4)),
                webp(extended(0, 4, 4), lossy(5, 4)),
                webp(extended(0, 4, 4), lossless(4, 5)),
                webp(extended(0, 4, 4), extended(0, 4, 4), lossy(4, 4)),
                webp(lossy(4, 4), extended(0, 4, 4)),
                webp(lossy(4, 4), lossy(4, 4)),
                webp(lossy(4, 4), lossless(4, 4)),
                webp(lossy(0, 4)),
                webp(other),
                webp(part("VP8L", new byte[12])),
                webp(part("VP8 ", new byte[4])),
                webp(part("VP8X", new byte[9]), lossy(4, 4)))) {
            assertThat(problem(broken), is(Optional.of(Problem.BROKEN)));
        }
    }

    @Test
    void aPictureThatMovesIsRefused() {
        byte[] picture = chunk("IDAT", new byte[4]);
        for (byte[] moving : List.of(
                pngOf(pngHeader(4, 4), chunk("acTL", new byte[8]), picture),
                pngOf(pngHeader(4, 4), chunk("fcTL", new byte[26]), picture),
                pngOf(pngHeader(4, 4), picture, chunk("fdAT", new byte[9])),
                webp(extended(2, 4, 4), part("ANIM", new byte[6]), part("ANMF", new byte[24])),
                webp(extended(0, 4, 4), part("ANMF", new byte[24])),
                webp(lossy(4, 4), part("ANIM", new byte[6])))) {
            assertThat(problem(moving), is(Optional.of(Problem.MOVING)));
        }
    }

    @Test
    void thePackSaysWhatToDo() {
        String where = "lessons.json#/lessons/0/blocks/2/src: \"trombone.png\" ";
        assertThat(
                SmallPack.valid().withFile("trombone.png", png(7_000, 7_000)).problems(folder),
                equalTo(List.of(where + "has more pixels than an old telephone can show: make it smaller, at most 4,096"
                        + " pixels on a side and 12,582,912 in all")));
        assertThat(
                SmallPack.valid()
                        .withFile("trombone.png", png(4, 4, chunk("acTL", new byte[8])))
                        .problems(folder),
                equalTo(List.of(where + "moves: a picture of a lesson stands still")));
    }
}
