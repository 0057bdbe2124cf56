package kz.bayandama.language;

/**
 * What a single word says about its language. The lists hold frequent words and endings of each
 * language that the others have not; weights say how far one such sign is to be trusted.
 */
final class WordEvidence {
  private static final String KAZAKH_WORDS =
      " мен бен пен және жоне жане жне шін ушин ушін үшін туралы бойынша бар жоқ жок емес болып"
          + " болды болған болады бола бол деп осы бұл бул ол сол оның олар бір бир екі еки кейін"
          + " кейин дейін дейин сияқты сиякты арқылы аркылы жылы жылғы жылгы адам адамдар қажет"
          + " кажет керек тиіс тиис жасау жасалды беру берілді алу алды ету етілді енгізу мекеме"
          + " мекемеде мекемелер баяндама мерзім бала балалар барлық барлык басшысы басшы ауданы"
          + " қаласы каласы облысы жағдайы тек та да де саны орны орын тамақ дене есеп отыр жатыр"
          + " тұр тур еді екен келді келген барды бару болу жалпы тар мектеп асхана емдеу ескерту"
          + " аула сипаттама шара шаралар тарау бап талап талаптар тексеру монша ауыл аудан облыс"
          + " екенін болатын бастап анда санда онда одан сонда содан мына мынадай адамның бастап"
          + " ретінде кез келген ";
  private static final String RUSSIAN_WORDS =
      " г ул обл пр в и на с к по не что для от из о об за при до или как это а у же но во со то"
          + " его ее их она он они мы вы был была было были быть есть нет также также все всех этом"
          + " этой который которые которая которого том так под над без между через после перед"
          + " если где когда лиц лица лицам года году год работы провести обеспечить принять"
          + " рассмотреть устранить необходимо следует имеется имеются отсутствует отсутствуют либо"
          + " однако только более ко рекомендации рекомендуем рекомендуется посещение отчет отчёт"
          + " камера камеры камер наличие ";
  private static final String ENGLISH_WORDS =
      " the of and to in a is for on that with as are be by this from at was were or an not has"
          + " have which should all been it no its their they will shall who must can if ";
  private static final String OTHER_LATIN_WORDS =
      " der die das und ist nicht ein eine mit für von den dem le la les des et est une un dans"
          + " pour sur du que qui el los las del en por con una il di che per non och att det som"
          + " ve bir bu için ile men jáne jane boıynsha bolyp emes bar joq de ";
  private static final String OTHER_CYRILLIC_WORDS =
      " жана менен үчүн боюнча эмес болуп кыргыз жок эле деген та що не є або від для цей як про її"
          + " вони він і й һәм белән өчен бул ки аз дар ва бо мебошад нь юм байна гэж ";

  private static final String[] KAZAKH_ENDINGS =
      Suffix.list(
          "сын сін баша маша ынша інше деу леу теу дау лау тау мау меу сеу беу лар лары ларын"
              + " ларына ларда лардан ларды ларга ларды дар дары дарын тар тары тарын лер леры"
              + " лерде лерден дер дерде дерден тер терде терден сы сында сынан сына сын ына ында"
              + " ынан ын ады йды ды ып ыптары тын уы уын уына уында уынан дан тан нан ден тен нен"
              + " ты лы сыз мыз дай тай лык дык тык лып дылы ылды лды алды анды шылар шы");
  private static final String[] RUSSIAN_ENDINGS =
      Suffix.list(
          "ого его ому ему ый ий ой ая яя ое ее ые ие ых их ым им ыми ими ую юю ов ев ей ам ям ами"
              + " ями ах ях ение ения ению ением ании ание ания енты еты иты ости ость остью ть"
              + " ться тся ется ются утся ал ала али ало ил ила или ило ет ют ут ят ция ции цию ция"
              + " ную ной ный ные ных ным ными ского ская ские ских ский нии вший вшие щий щие щих"
              + " щего енный енные ены ена ено ство ства ству ством тель теля телей ник ника ники"
              + " ников ка ки ку кой");
  private static final String[] ENGLISH_ENDINGS =
      Suffix.list(
          "tion tions ment ments ing ed ity ness ance ence al ous ive ly ers er est ies ons");

  private WordEvidence() {}

  static double kazakh(String word) {
    double weight = 0;
    for (int i = 0; i < word.length(); i++) {
      weight += Letters.isKazakh(word.charAt(i)) ? 1 : 0;
    }
    weight = Math.min(weight * 2, 4);
    if (has(KAZAKH_WORDS, word)) {
      weight += 2;
    } else {
      weight += 0.4 * Suffix.longest(word, 2, KAZAKH_ENDINGS).length();
    }
    return weight;
  }

  static double russian(String word) {
    if (has(RUSSIAN_WORDS, word)) {
      return 2;
    }
    boolean kazakhLetter = false;
    boolean broad = false;
    boolean narrow = false;
    double weight = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      kazakhLetter |= Letters.isKazakh(c);
      broad |= "аоы".indexOf(c) >= 0;
      narrow |= c == 'е' || c == 'э';
      weight += "щъёьэцчфв".indexOf(c) >= 0 ? 0.4 : 0;
    }
    if (kazakhLetter) {
      return 0;
    }
    weight += broad && narrow ? 0.5 : 0;
    weight += word.length() > 2 && !isVowel(word.charAt(0)) && !isVowel(word.charAt(1)) ? 1 : 0;
    return weight + 0.4 * Suffix.longest(word, 2, RUSSIAN_ENDINGS).length();
  }

  static double english(String word) {
    if (has(ENGLISH_WORDS, word)) {
      return 3;
    }
    return Suffix.longest(word, 2, ENGLISH_ENDINGS).isEmpty() ? 0.2 : 1;
  }

  static double otherLatin(String word) {
    double weight = has(OTHER_LATIN_WORDS, word) ? 3 : 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean lonelyQ = c == 'q' && (i + 1 == word.length() || word.charAt(i + 1) != 'u');
      weight += c > '\u007f' && Letters.isLatin(c) ? 1.5 : lonelyQ ? 2 : 0;
    }
    return weight;
  }

  /** Signs of Kyrgyz, Ukrainian, Tatar, Tajik, Uzbek, Mongolian and Serbian. */
  static double otherCyrillic(String word) {
    double weight = has(OTHER_CYRILLIC_WORDS, word) && !has(RUSSIAN_WORDS, word) ? 3 : 0;
    if (has(KAZAKH_WORDS, word)) {
      return 0;
    }
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      weight += "їєґўјљњћђҳҷҗӣӯ".indexOf(c) >= 0 ? 4 : 0;
      weight += c == 'ө' && isRounded(word, i) ? 3 : 0;
      boolean isLong = i > 0 && c == word.charAt(i - 1) && "өүоуэа".indexOf(c) >= 0;
      weight += isLong ? 2 : 0;
    }
    return weight;
  }

  /** An ө after an ө or ү: suffixes of Kyrgyz follow the lips, those of Kazakh do not. */
  private static boolean isRounded(String word, int at) {
    for (int i = at - 1; i >= 0; i--) {
      if (isVowel(word.charAt(i))) {
        return word.charAt(i) == 'ө' || word.charAt(i) == 'ү';
      }
    }
    return false;
  }

  /** An і beside letters that Kazakh knows in loans only, and no other letter of Kazakh. */
  static boolean isUkrainian(String word) {
    boolean narrow = false;
    boolean loan = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Letters.isKazakh(c) && c != 'і') {
        return false;
      }
      narrow |= c == 'і';
      loan |= "щцвфьюя".indexOf(c) >= 0;
    }
    return narrow && loan;
  }

  /** How many letters of the word are Kazakh and not Kyrgyz, Tuvan or Ukrainian too. */
  static int kazakhOnly(String word) {
    int count = 0;
    for (int i = 0; i < word.length(); i++) {
      count += "әғқұһ".indexOf(word.charAt(i)) >= 0 ? 1 : 0;
    }
    return count;
  }

  /** Whether the word has a letter of Russian that Ukrainian has not. */
  static boolean isNotUkrainian(String word) {
    for (int i = 0; i < word.length(); i++) {
      if ("ыэъё".indexOf(word.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isVowel(char c) {
    return KazakhSounds.isVowel(c);
  }

  private static boolean has(String words, String word) {
    return words.contains(" " + word + " ");
  }
}
