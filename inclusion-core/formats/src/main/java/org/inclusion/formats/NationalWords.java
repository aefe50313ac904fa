package org.inclusion.formats;

import org.inclusion.place.PlaceApproach;
import org.inclusion.place.PlaceAudience;
import org.inclusion.place.PlaceCare;
import org.inclusion.place.PlaceCost;
import org.inclusion.place.PlaceMode;
import org.inclusion.place.PlaceService;

/** The values of the national format, version 1.0.2 first and then those of version 0. */
final class NationalWords {

    static final Vocabulary<PlaceService> SERVICES = new Vocabulary<PlaceService>()
            .with("Aide aux démarches administratives", PlaceService.PROCEDURES)
            .with("Maîtrise des outils numériques du quotidien", PlaceService.EVERYDAY_TOOLS)
            .with("Insertion professionnelle via le numérique", PlaceService.WORK)
            .with("Utilisation sécurisée du numérique", PlaceService.SAFETY)
            .with("Parentalité et éducation avec le numérique", PlaceService.PARENTING)
            .with("Loisirs et créations numériques", PlaceService.LEISURE)
            .with("Compréhension du monde numérique", PlaceService.CULTURE)
            .with("Accès internet et matériel informatique", PlaceService.FREE_ACCESS)
            .with("Acquisition de matériel informatique à prix solidaire", PlaceService.EQUIPMENT)
            .with("Réaliser des démarches administratives avec un accompagnement", PlaceService.PROCEDURES)
            .with("Devenir autonome dans les démarches administratives", PlaceService.PROCEDURES)
            .with("Accompagner les démarches de santé", PlaceService.PROCEDURES)
            .with("Prendre en main un ordinateur", PlaceService.EVERYDAY_TOOLS)
            .with("Prendre en main un smartphone ou une tablette", PlaceService.EVERYDAY_TOOLS)
            .with("Utiliser le numérique au quotidien", PlaceService.EVERYDAY_TOOLS)
            .with("Favoriser mon insertion professionnelle", PlaceService.WORK)
            .with("Créer et développer mon entreprise", PlaceService.WORK)
            .with("Soutenir la parentalité et l'éducation avec le numérique", PlaceService.PARENTING)
            .with("Créer avec le numérique", PlaceService.LEISURE)
            .with("Approfondir ma culture numérique", PlaceService.CULTURE)
            .with("Promouvoir la citoyenneté numérique", PlaceService.CULTURE)
            .with("Accéder à une connexion internet", PlaceService.FREE_ACCESS)
            .with("Accéder à du matériel", PlaceService.FREE_ACCESS)
            .with("Acquérir du matériel informatique à prix solidaire", PlaceService.EQUIPMENT);

    static final Vocabulary<PlaceCost> COSTS = new Vocabulary<PlaceCost>()
            .with("Gratuit", PlaceCost.FREE)
            .with("Gratuit sous condition", PlaceCost.FREE_ON_CONDITION)
            .with("Payant", PlaceCost.PAID)
            .with("Adhésion", PlaceCost.PAID)
            .with("Accepte le Pass numérique", PlaceCost.FREE_ON_CONDITION);

    /**
     * Version 0 has both audiences and needs in one column, and says of a place for everybody that it is for adults.
     */
    static final Vocabulary<PlaceAudience> AUDIENCES = new Vocabulary<PlaceAudience>()
            .with("Jeunes", PlaceAudience.YOUNG)
            .with("Étudiants", PlaceAudience.STUDENTS)
            .with("Familles et/ou enfants", PlaceAudience.FAMILIES)
            .with("Seniors", PlaceAudience.SENIORS)
            .with("Femmes", PlaceAudience.WOMEN);

    static final Vocabulary<PlaceAudience> OLD_AUDIENCES = new Vocabulary<PlaceAudience>()
            .with("Jeunes (16-26 ans)", PlaceAudience.YOUNG)
            .with("Familles/enfants", PlaceAudience.FAMILIES)
            .with("Seniors (+ 65 ans)", PlaceAudience.SENIORS)
            .with("Uniquement femmes", PlaceAudience.WOMEN);

    static final Vocabulary<PlaceCare> CARES = new Vocabulary<PlaceCare>()
            .with("Surdité", PlaceCare.DEAFNESS)
            .with("Handicaps moteurs", PlaceCare.MOTOR)
            .with("Handicaps mentaux", PlaceCare.MENTAL)
            .with("Illettrisme", PlaceCare.READING)
            .with("Langues étrangères (anglais)", PlaceCare.ENGLISH)
            .with("Langues étrangères (autres)", PlaceCare.OTHER_LANGUAGES)
            .with("Déficience visuelle", PlaceCare.LOW_VISION);

    static final Vocabulary<PlaceCare> OLD_CARES = new Vocabulary<PlaceCare>()
            .with("Surdité", PlaceCare.DEAFNESS)
            .with("Handicaps moteurs", PlaceCare.MOTOR)
            .with("Handicaps mentaux", PlaceCare.MENTAL)
            .with("Personnes en situation d'illettrisme", PlaceCare.READING)
            .with("Public langues étrangères", PlaceCare.OTHER_LANGUAGES)
            .with("Déficience visuelle", PlaceCare.LOW_VISION);

    static final Vocabulary<PlaceApproach> APPROACHES = new Vocabulary<PlaceApproach>()
            .with("Se présenter", PlaceApproach.COME)
            .with("Téléphoner", PlaceApproach.TELEPHONE)
            .with("Contacter par mail", PlaceApproach.MAIL)
            .with("Prendre un RDV en ligne", PlaceApproach.ONLINE_APPOINTMENT)
            .with("Envoyer un mail avec une fiche de prescription", PlaceApproach.REFERRAL_SHEET)
            .with("Ce lieu n'accueille pas de public", PlaceApproach.CLOSED_TO_THE_PUBLIC);

    static final Vocabulary<PlaceMode> MODES = new Vocabulary<PlaceMode>()
            .with("En autonomie", PlaceMode.ON_ONES_OWN)
            .with("Accompagnement individuel", PlaceMode.INDIVIDUAL)
            .with("Dans un atelier collectif", PlaceMode.WORKSHOP)
            .with("À distance", PlaceMode.REMOTE)
            .with("Seul", PlaceMode.ON_ONES_OWN)
            .with("Avec de l'aide", PlaceMode.INDIVIDUAL)
            .with("Dans un atelier", PlaceMode.WORKSHOP)
            .with("A ma place", PlaceMode.INDIVIDUAL);

    private NationalWords() {}
}
