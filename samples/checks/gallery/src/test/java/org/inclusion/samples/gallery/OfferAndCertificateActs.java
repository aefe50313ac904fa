package org.inclusion.samples.gallery;

import static org.inclusion.samples.gallery.PracticeActs.click;
import static org.inclusion.samples.gallery.PracticeActs.clickIfThere;

import com.microsoft.playwright.Page;
import java.util.List;
import org.inclusion.samples.gallery.PracticeActs.Act;

/** The acts of somebody at an operator's offers, and in a personal space with certificates. */
final class OfferAndCertificateActs {

    private static final String ADDRESS = "accueil@tilleuls.example";
    private static final String WORDS = "Voici mon attestation";

    private OfferAndCertificateActs() {}

    // ——— the offers

    static PracticeActs box() {
        return new PracticeActs(
                List.of(
                        new Act("nothing", page -> {
                            click(page, "#whole button");
                            click(page, "#summary .main");
                        }),
                        new Act("a word as a price", page -> chosen(page, "12", "cher", false))),
                List.of(
                        new Act("the option left in", page -> chosen(page, "12", "695", true)),
                        new Act("the price of a month", page -> chosen(page, "12", "15", false)),
                        new Act("every month at the first price", page -> chosen(page, "12", "360", false)),
                        new Act("another end of the promotion", page -> chosen(page, "24", "580", false))),
                new Act("the whole price, without the option", page -> chosen(page, "12", "580,00 €", false)));
    }

    static PracticeActs telephone() {
        return new PracticeActs(
                List.of(new Act("nothing", page -> {
                    click(page, "#plain button");
                    click(page, "#whole button");
                    click(page, "#summary .main");
                })),
                List.of(
                        new Act("the telephone for one euro", page -> {
                            click(page, "#free button");
                            chosen(page, "6", "751", false);
                        }),
                        new Act("the option left in", page -> {
                            click(page, "#plain button");
                            chosen(page, "0", "554", true);
                        })),
                new Act("what costs less in all, without the option", page -> {
                    click(page, "#plain button");
                    chosen(page, "0", "370", false);
                }));
    }

    private static void chosen(Page page, String end, String total, boolean withOption) {
        click(page, "#whole button");
        if (!withOption) {
            page.uncheck("#extra");
        }
        page.check("#end-" + end);
        page.fill("#total", total);
        click(page, "#summary .main");
    }

    // ——— the certificate

    static PracticeActs found() {
        return new PracticeActs(
                List.of(new Act("another door", page -> click(page, "#refunds button")), new Act("a recipe", page -> {
                    kept(page, "right");
                    click(page, "#file-recipe button");
                })),
                List.of(
                        new Act("seen, and not downloaded", page -> {
                            opened(page, "right");
                            click(page, "#seen button");
                        }),
                        new Act("downloaded, and not found again", page -> {
                            opened(page, "right");
                            click(page, "#download button");
                        }),
                        new Act("the certificate of the year before", page -> {
                            kept(page, "old");
                            click(page, "#file-old button");
                        }),
                        new Act("a certificate of payment", page -> {
                            kept(page, "payment");
                            click(page, "#file-payment button");
                        })),
                new Act("downloaded, and found again", page -> {
                    kept(page, "right");
                    click(page, "#file-right button");
                }));
    }

    private static void opened(Page page, String document) {
        click(page, "#documents button");
        click(page, "#see-" + document + " button");
    }

    private static void kept(Page page, String document) {
        opened(page, document);
        click(page, "#download button");
        click(page, "#downloads button");
    }

    static PracticeActs sent() {
        return new PracticeActs(
                List.of(
                        new Act("nothing", page -> click(page, "form#letter .main")),
                        new Act("letters without a vowel", page -> written(page, ADDRESS, "zzz bbb", "right"))),
                List.of(
                        new Act("two letters of the address changed", page -> {
                            written(page, "acceuil@tilleuls.example", WORDS, "right");
                            sentIfThere(page);
                        }),
                        new Act("the certificate of the year before", page -> {
                            written(page, ADDRESS, WORDS, "old");
                            sentIfThere(page);
                        }),
                        new Act("read again, and not sent", page -> written(page, ADDRESS, WORDS, "right")),
                        new Act("sent, and the proof not kept", page -> {
                            written(page, ADDRESS, WORDS, "right");
                            click(page, "#send button");
                            click(page, "#finish button");
                        })),
                new Act("sent, and the proof kept", page -> {
                    written(page, "Accueil@tilleuls.example ", WORDS, "right");
                    click(page, "#send button");
                    click(page, "#keep button");
                }));
    }

    private static void written(Page page, String to, String words, String paper) {
        page.fill("#to", to);
        page.fill("#words", words);
        page.check("#paper-" + paper);
        click(page, "form#letter .main");
    }

    private static void sentIfThere(Page page) {
        if (clickIfThere(page, "#send button")) {
            click(page, "#keep button");
        }
    }
}
