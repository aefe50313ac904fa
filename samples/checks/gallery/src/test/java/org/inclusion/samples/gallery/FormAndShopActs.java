package org.inclusion.samples.gallery;

import static org.inclusion.samples.gallery.PracticeActs.click;
import static org.inclusion.samples.gallery.PracticeActs.clickIfThere;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.inclusion.samples.gallery.PracticeActs.Act;

/**
 * The acts of somebody at the form of the town hall and in the shop, which are practice sites with scripts of
 * their own.
 */
final class FormAndShopActs {

    private static final Map<String, String> MEALS = Map.of("#child", "Lina Duret", "#room", "CE1 B");
    private static final Map<String, String> WORK = Map.of("#name", "Lina Duret", "#why", "J’aime les livres");
    private static final Map<String, String> TRAINING = Map.of("#name", "Lina Duret", "#about", "Formation cuisine");

    private FormAndShopActs() {}

    static PracticeActs meals() {
        return form(MEALS, "#child", "CAN-3157");
    }

    static PracticeActs application() {
        return form(WORK, "#name", "EMP-2046");
    }

    static PracticeActs training() {
        return form(TRAINING, "#name", "FOR-1182");
    }

    private static PracticeActs form(Map<String, String> answers, String name, String number) {
        String receipt = "#recu-" + number + " button";
        return new PracticeActs(
                List.of(
                        new Act("nothing", page -> click(page, "#form .main")),
                        new Act("digits as a name", page -> {
                            filled(page, answers, "right");
                            page.fill(name, "1234");
                            sent(page);
                        }),
                        new Act("a recipe", page -> {
                            filled(page, answers, "soup");
                            sent(page);
                        })),
                List.of(
                        new Act("the paper of the year before", page -> {
                            filled(page, answers, "old");
                            sent(page);
                        }),
                        new Act("the photo that is too heavy", page -> filled(page, answers, "photo")),
                        new Act("a draft", page -> {
                            filled(page, answers, "right");
                            click(page, "#draft button");
                        }),
                        new Act("read again, and not sent", page -> {
                            filled(page, answers, "right");
                            click(page, "#form .main");
                        }),
                        new Act("sent, and the receipt not kept", page -> {
                            filled(page, answers, "right");
                            sent(page);
                            click(page, "#finish button");
                        }),
                        new Act("another file in the place of the receipt", page -> {
                            filled(page, answers, "right");
                            sent(page);
                            click(page, "#keep button");
                            click(page, "#menu-de-la-cantine button");
                        })),
                new Act("sent, and the receipt opened", page -> {
                    filled(page, answers, "right");
                    sent(page);
                    click(page, "#keep button");
                    click(page, receipt);
                }));
    }

    private static void filled(Page page, Map<String, String> answers, String paper) {
        answers.forEach(page::fill);
        page.check("#monday");
        click(page, "#add button");
        page.check("#paper-" + paper);
        click(page, "#open-file button");
    }

    /** Goes as far as the form lets somebody go. */
    private static void sent(Page page) {
        click(page, "#form .main");
        clickIfThere(page, "#send button");
    }

    // ——— the shop

    static PracticeActs report() {
        return new PracticeActs(
                List.of(
                        new Act("no sign", FormAndShopActs::signs),
                        new Act(
                                "every sign",
                                page -> signs(page, "hurry", "photo", "low", "transfer", "delivery", "address"))),
                List.of(
                        new Act("two signs", page -> signs(page, "hurry", "low")),
                        new Act(
                                "three signs, and one of honest offers",
                                page -> signs(page, "hurry", "low", "transfer", "delivery")),
                        new Act("the honest offer reported", page -> {
                            click(page, "#house button");
                            click(page, "#report button");
                        }),
                        new Act("the fraud put into the basket", page -> {
                            click(page, "#fraud button");
                            click(page, "#add button");
                        })),
                new Act("three signs", page -> signs(page, "hurry", "low", "transfer")));
    }

    private static void signs(Page page, String... signs) {
        click(page, "#fraud button");
        click(page, "#report button");
        for (String sign : signs) {
            page.check("#" + sign);
        }
        click(page, "#signs .main");
    }

    static PracticeActs purchase() {
        List<Act> nearly = List.of(
                new Act("the fraud", page -> {
                    click(page, "#fraud button");
                    click(page, "#add button");
                }),
                new Act("the subscription", page -> {
                    inBasket(page, "monthly");
                    page.uncheck("#extra");
                    click(page, "#order button");
                }),
                new Act("with the insurance that the shop has chosen", page -> {
                    inBasket(page, "house");
                    click(page, "#order button");
                }),
                new Act("ordered, and not paid", page -> {
                    inBasket(page, "house");
                    page.uncheck("#extra");
                    click(page, "#order button");
                }));
        return new PracticeActs(
                List.of(new Act("the basket emptied", page -> {
                    inBasket(page, "house");
                    click(page, "#take-out button");
                })),
                nearly,
                new Act("the honest offer alone", page -> {
                    inBasket(page, "house");
                    page.uncheck("#extra");
                    click(page, "#order button");
                    click(page, "#pay button");
                }));
    }

    private static void inBasket(Page page, String offer) {
        click(page, "#" + offer + " button");
        click(page, "#add button");
    }
}
