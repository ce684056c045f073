/* The electronic form without its page: which questions are asked, what is missing, the reply.
   Plain ES5 and no document here: the program's tests run this very text beside its own rules. */
var KCAnswers = (function () {
  "use strict";

  var END = "end";
  var LINE = 64;
  var LONGEST_TEXT = 2000;
  var LONGEST_LINK = 1900; // what the oldest mail programs take from a browser
  var ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  var MISSING = {
    one: "Выберите один ответ.",
    yes_no: "Выберите один ответ.",
    several: "Отметьте хотя бы один ответ.",
    scale: "Выберите отметку от 1 до 5.",
    number: "Впишите число.",
    text: "Напишите ответ."
  };
  var NOTHING = "Ответьте хотя бы на один вопрос.";
  var NO_NUMBER = "Впишите число цифрами, например 2 или 2,5.";

  function isChosen(option, answer) {
    return !!answer && !!answer.options && answer.options.indexOf(option.key) >= 0;
  }

  function placeOf(questions, key) {
    if (key === END) {
      return questions.length;
    }
    for (var i = questions.length - 1; i >= 0; i -= 1) {
      if (questions[i].key === key) {
        return i;
      }
    }
    return -1;
  }

  /* Of several chosen options the nearest place is meant; a rule never leads back. */
  function placeAfter(questions, place, answer) {
    var targets = (questions[place].options || []).filter(function (option) {
      return isChosen(option, answer);
    }).map(function (option) {
      return Math.max(place + 1, option.to ? placeOf(questions, option.to) : -1);
    });
    return targets.length ? Math.min.apply(null, targets) : place + 1;
  }

  /* The keys of the questions to be answered, given what is answered so far. */
  function path(questions, answers) {
    var keys = [];
    var place = 0;
    while (place < questions.length) {
      var key = questions[place].key;
      keys.push(key);
      place = placeAfter(questions, place, answers[key]);
    }
    return keys;
  }

  function asked(questions, answers) {
    var keys = path(questions, answers);
    return questions.filter(function (question) {
      return keys.indexOf(question.key) >= 0;
    });
  }

  /* «2,5» as 2.5; null where it is no number. */
  function numberIn(typed) {
    var plain = String(typed || "").replace(/\s/g, "").replace(",", ".");
    return /^\d{1,9}(\.\d{1,3})?$/.test(plain) ? Number(plain) : null;
  }

  function trimmed(text) {
    return String(text || "").replace(/^\s+|\s+$/g, "");
  }

  /* Half of a pair that stands for one emoji is no text: a question mark takes its place. */
  function wellFormed(text) {
    return text.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g, function (found) {
      return found.length === 2 ? found : "?";
    });
  }

  function keptText(text) {
    return wellFormed(trimmed(trimmed(text).slice(0, LONGEST_TEXT)));
  }

  function keptAnswer(question, answer) {
    var kept = {};
    var chosen = (question.options || []).filter(function (option) {
      return isChosen(option, answer);
    });
    var hasText = question.kind === "text" || chosen.some(function (option) {
      return option.other;
    });
    if (chosen.length) {
      kept.o = chosen.map(function (option) { return option.key; });
    }
    if (answer.number !== null && answer.number !== undefined) {
      kept.n = answer.number;
    }
    if (hasText && keptText(answer.text)) {
      kept.t = keptText(answer.text);
    }
    return kept;
  }

  function isAnswered(question, answer) {
    return !!answer && Object.keys(keptAnswer(question, answer)).length > 0;
  }

  function problemOf(question, answer) {
    if (answer && answer.isNoNumber) {
      return NO_NUMBER;
    }
    return question.obligatory && !isAnswered(question, answer) ? MISSING[question.kind] : "";
  }

  /* What keeps the form from being ready: [{key, sentence}] in the order of the questions. */
  function problems(questions, answers) {
    var found = asked(questions, answers).map(function (question) {
      return { key: question.key, sentence: problemOf(question, answers[question.key]) };
    }).filter(function (problem) {
      return problem.sentence;
    });
    if (!found.length && questions.length && !progress(questions, answers).answered) {
      found.push({ key: questions[0].key, sentence: NOTHING });
    }
    return found;
  }

  function progress(questions, answers) {
    var whole = asked(questions, answers);
    var done = whole.filter(function (question) {
      return isAnswered(question, answers[question.key]);
    });
    return { answered: done.length, total: whole.length };
  }

  /* The reply as JSON: only what was asked and answered. `form` is {code, version, questions},
     `filled` is {id, day, family, answers}. */
  function payload(form, filled) {
    var answers = {};
    asked(form.questions, filled.answers).forEach(function (question) {
      var answer = filled.answers[question.key];
      if (isAnswered(question, answer)) {
        answers[question.key] = keptAnswer(question, answer);
      }
    });
    var reply = { r: form.code, v: form.version, i: filled.id, d: filled.day, a: answers };
    var family = trimmed(filled.family);
    if (family) {
      reply.f = wellFormed(family.slice(0, 20));
    }
    return JSON.stringify(reply);
  }

  function utf8(text) {
    var bytes = [];
    for (var i = 0; i < text.length; i += 1) {
      var code = text.charCodeAt(i);
      if (code >= 0xD800 && code < 0xDC00) {
        i += 1;
        code = 0x10000 + ((code - 0xD800) << 10) + (text.charCodeAt(i) - 0xDC00);
      }
      if (code < 0x80) {
        bytes.push(code);
      } else if (code < 0x800) {
        bytes.push(0xC0 | code >> 6, 0x80 | code & 63);
      } else if (code < 0x10000) {
        bytes.push(0xE0 | code >> 12, 0x80 | code >> 6 & 63, 0x80 | code & 63);
      } else {
        bytes.push(0xF0 | code >> 18, 0x80 | code >> 12 & 63, 0x80 | code >> 6 & 63,
          0x80 | code & 63);
      }
    }
    return bytes;
  }

  function base64(bytes) {
    var text = "";
    for (var i = 0; i < bytes.length; i += 3) {
      var three = bytes[i] << 16 | (bytes[i + 1] || 0) << 8 | (bytes[i + 2] || 0);
      var letters = Math.min(4, bytes.length - i + 1);
      for (var j = 0; j < letters; j += 1) {
        text += ALPHABET.charAt(three >> 18 - 6 * j & 63);
      }
    }
    return text;
  }

  function crc32(bytes) {
    var crc = -1;
    for (var i = 0; i < bytes.length; i += 1) {
      crc ^= bytes[i];
      for (var bit = 0; bit < 8; bit += 1) {
        crc = crc & 1 ? crc >>> 1 ^ 0xEDB88320 : crc >>> 1;
      }
    }
    return ("0000000" + ((crc ^ -1) >>> 0).toString(16)).slice(-8).toUpperCase();
  }

  /* The block that the program reads. Plain base64: messengers take «_» and «*» for bold. */
  function block(json) {
    var bytes = utf8(json);
    var lines = base64(bytes).match(new RegExp(".{1," + LINE + "}", "g"));
    return ["КЦ-ОТВЕТ 1"].concat(lines, "КОНЕЦ " + crc32(bytes)).join("\n");
  }

  function shortNumber(id) {
    return ("000" + parseInt(id.slice(-4), 16) % 10000).slice(-4);
  }

  function replyText(form, filled) {
    return "Здравствуйте! Это мои ответы на анкету «" + form.name + "», № " +
      shortNumber(filled.id) + ".\n" +
      "Строки ниже прочитает программа консультационного центра, менять их не нужно.\n\n" +
      block(payload(form, filled)) + "\n";
  }

  /* The words of a letter are few: in a link each of their letters takes six characters. */
  function letterText(form, filled) {
    return "Мои ответы, не меняйте строки ниже.\n\n" + block(payload(form, filled)) + "\n";
  }

  /* «.txt» at the end: mail programs and phones let text files through. */
  function fileName(form, filled) {
    return "Ответ " + form.code + " " + shortNumber(filled.id) + ".kcanswer.txt";
  }

  /* A link that begins a letter; empty where the letter would be too long for a link. */
  function letterLink(form, filled) {
    var link = "mailto:" + encodeURIComponent(form.email).replace(/%40/g, "@") +
      "?subject=" + encodeURIComponent("Ответ на анкету " + form.code + " " +
        shortNumber(filled.id)) +
      "&body=" + encodeURIComponent(letterText(form, filled).replace(/\n/g, "\r\n"));
    return form.email && link.length <= LONGEST_LINK ? link : "";
  }

  function twoDigits(number) {
    return (number < 10 ? "0" : "") + number;
  }

  function isoDay(day) {
    return day.getFullYear() + "-" + twoDigits(day.getMonth() + 1) + "-" +
      twoDigits(day.getDate());
  }

  /* Sixteen hexadecimal digits out of eight random bytes. */
  function formId(bytes) {
    var id = "";
    for (var i = 0; i < 8; i += 1) {
      id += ("0" + bytes[i].toString(16)).slice(-2);
    }
    return id;
  }

  return {
    path: path,
    problems: problems,
    progress: progress,
    numberIn: numberIn,
    payload: payload,
    block: block,
    replyText: replyText,
    fileName: fileName,
    letterLink: letterLink,
    isoDay: isoDay,
    formId: formId
  };
}());
