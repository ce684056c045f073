/* The electronic form's page: what is chosen is looked at, hidden, counted and sent away.
   Nothing is kept in the browser and nothing is asked of any network. */
(function () {
  "use strict";

  var about = JSON.parse(document.getElementById("about").textContent);
  var id = KCAnswers.formId(randomBytes());
  var isUnsent = false;
  var wasRefused = false;
  var form = byId("form");
  var result = byId("result");

  function byId(name) {
    return document.getElementById(name);
  }

  /* Writes only what differs: a screen reader says a changed line aloud. */
  function write(node, text) {
    if (node.textContent !== text) {
      node.textContent = text;
    }
  }

  function each(list, work) {
    Array.prototype.forEach.call(list, work);
  }

  function randomBytes() {
    var bytes = new Uint8Array(8);
    var source = window.crypto || window.msCrypto;
    if (source) {
      source.getRandomValues(bytes);
    } else {
      each(bytes, function (_zero, at) { bytes[at] = Math.floor(Math.random() * 256); });
    }
    return bytes;
  }

  function fieldOf(question) {
    return byId("f" + question.place);
  }

  function chosenIn(field) {
    return Array.prototype.map.call(field.querySelectorAll(".pick:checked"), function (pick) {
      return pick.value;
    });
  }

  function answerOf(question) {
    var field = fieldOf(question);
    var chosen = chosenIn(field);
    var words = field.querySelector(".words");
    var answer = { options: [], number: null, text: words ? words.value : "" };
    if (question.kind === "scale") {
      answer.number = chosen.length ? Number(chosen[0]) : null;
    } else if (question.kind === "number") {
      answer.number = KCAnswers.numberIn(answer.text);
      answer.isNoNumber = answer.number === null && answer.text.trim() !== "";
      answer.text = "";
    } else if (question.kind !== "text") {
      answer.options = chosen;
      answer.text = isOtherChosen(field) ? answer.text : "";
    }
    return answer;
  }

  function isOtherChosen(field) {
    var other = field.querySelector(".pick[data-other]");
    return !!other && other.checked;
  }

  function answers() {
    var found = {};
    about.questions.forEach(function (question) {
      found[question.key] = answerOf(question);
    });
    return found;
  }

  function filled() {
    return {
      id: id,
      day: KCAnswers.isoDay(new Date()),
      family: byId("family") ? byId("family").value : "",
      answers: answers()
    };
  }

  /* Show what is asked now, and how much of it is answered. */
  function refresh() {
    var given = answers();
    var asked = KCAnswers.path(about.questions, given);
    about.questions.forEach(function (question) {
      var field = fieldOf(question);
      field.hidden = asked.indexOf(question.key) < 0;
      showOwn(question, field, given[question.key]);
    });
    each(document.querySelectorAll(".section"), function (section) {
      section.hidden = !section.querySelector(".question:not([hidden])");
    });
    showProgress(KCAnswers.progress(about.questions, given));
    if (wasRefused) {
      showProblems(KCAnswers.problems(about.questions, given));
    }
  }

  function showOwn(question, field, answer) {
    var clear = field.querySelector(".clear");
    if (clear) {
      clear.hidden = question.obligatory || !(answer.options.length || answer.number !== null);
    }
    each(field.querySelectorAll(".other"), function (line) {
      line.hidden = !isOtherChosen(field);
    });
  }

  function showProgress(progress) {
    var part = progress.total ? progress.answered / progress.total : 1;
    byId("bar").style.width = Math.round(part * 100) + "%";
    write(byId("count"), "Отвечено " + progress.answered + " из " + progress.total);
  }

  function showProblems(problems) {
    var sentences = {};
    problems.forEach(function (problem) {
      sentences[problem.key] = problem.sentence;
    });
    about.questions.forEach(function (question) {
      showProblem(question, sentences[question.key] || "");
    });
    var count = problems.length;
    write(byId("lacking"), count ? "Осталось поправить ответов: " + count +
      ". Эти вопросы отмечены красным." : "");
    byId("lacking").hidden = !count;
    wasRefused = count > 0;
  }

  function showProblem(question, sentence) {
    var field = fieldOf(question);
    var line = byId("p" + question.place);
    write(line, sentence);
    line.hidden = !sentence;
    field.className = sentence ? "question wrong" : "question";
    each(field.querySelectorAll(".pick, .words"), function (input) {
      if (sentence) {
        input.setAttribute("aria-invalid", "true");
      } else {
        input.removeAttribute("aria-invalid");
      }
    });
  }

  function goTo(key) {
    var question = about.questions.filter(function (one) { return one.key === key; })[0];
    var field = fieldOf(question);
    field.scrollIntoView();
    window.scrollBy(0, -byId("progress").offsetHeight - 12);
    (field.querySelector(".pick:checked, .pick, .words")).focus();
  }

  function finish(event) {
    event.preventDefault();
    var problems = KCAnswers.problems(about.questions, answers());
    showProblems(problems);
    if (problems.length) {
      goTo(problems[0].key);
      return;
    }
    showResult();
  }

  function showResult() {
    var ready = filled();
    var link = KCAnswers.letterLink(about, ready);
    byId("text").value = KCAnswers.replyText(about, ready);
    byId("letter").hidden = !link;
    byId("letter").href = link || "#";
    byId("long").hidden = !(about.email && !link);
    byId("share").hidden = !navigator.share;
    say("");
    show(result, form);
    isUnsent = true;
  }

  function show(one, other) {
    other.hidden = true;
    one.hidden = false;
    byId("progress").hidden = one !== form;
    byId("introduction").hidden = one !== form;
    window.scrollTo(0, 0);
    one.focus();
  }

  function say(sentence) {
    byId("said").textContent = sentence;
    byId("said").hidden = !sentence;
  }

  function saveFile() {
    var ready = filled();
    var name = KCAnswers.fileName(about, ready);
    var bytes = new Blob(["\ufeff" + byId("text").value.replace(/\n/g, "\r\n")],
      { type: "text/plain;charset=utf-8" });
    if (navigator.msSaveBlob) {
      navigator.msSaveBlob(bytes, name);
    } else {
      press(URL.createObjectURL(bytes), name);
    }
    sent("Файл «" + name + "» сохранён, обычно в папку «Загрузки». Отправьте его нам. " +
      "Если файла там нет, скопируйте текст.");
  }

  function press(address, name) {
    var link = document.createElement("a");
    link.href = address;
    link.download = name;
    document.body.appendChild(link);
    link.click();
    document.body.removeChild(link);
    setTimeout(function () { URL.revokeObjectURL(address); }, 60000);
  }

  function copyText() {
    var text = byId("text");
    byId("shown").open = true;
    text.focus();
    text.select();
    text.setSelectionRange(0, text.value.length);
    var isCopied = false;
    try {
      isCopied = document.execCommand("copy");
    } catch (_error) {
      isCopied = false;
    }
    if (isCopied) {
      byId("copy").focus();
      sent("Текст скопирован. Вставьте его в письмо или сообщение и отправьте нам.");
    } else {
      say("Браузер не дал скопировать сам: текст ниже выделен, скопируйте его вручную.");
    }
  }

  function share() {
    navigator.share({ text: byId("text").value }).then(function () {
      sent("Передано. Спасибо!");
    }, function () {
      say("");
    });
  }

  function sent(sentence) {
    isUnsent = false;
    say(sentence);
  }

  function clear(field) {
    each(field.querySelectorAll(".pick:checked"), function (pick) { pick.checked = false; });
    field.querySelector(".pick").focus();
    changed();
  }

  function changed() {
    isUnsent = true;
    refresh();
  }

  function enlarge() {
    var root = document.documentElement;
    var isLarge = root.className.indexOf("large") < 0;
    root.className = isLarge ? "large" : "";
    byId("large").setAttribute("aria-pressed", String(isLarge));
  }

  function askOnLeaving(event) {
    if (isUnsent) {
      event.preventDefault();
      event.returnValue = "Ответы ещё не отправлены.";
      return event.returnValue;
    }
    return undefined;
  }

  function listen() {
    form.addEventListener("submit", finish);
    form.addEventListener("change", changed);
    form.addEventListener("input", changed);
    form.addEventListener("keydown", function (event) {
      // Enter in a line of text must not send a half-filled form away
      if (event.keyCode === 13 && event.target.tagName === "INPUT") {
        event.preventDefault();
      }
    });
    each(document.querySelectorAll(".clear"), function (button) {
      button.addEventListener("click", function () { clear(button.parentNode); });
    });
    byId("save").addEventListener("click", saveFile);
    byId("copy").addEventListener("click", copyText);
    byId("share").addEventListener("click", share);
    byId("letter").addEventListener("click", function () {
      sent("Письмо открывается в почтовой программе: проверьте его и отправьте. " +
        "Если ничего не открылось, скопируйте текст.");
    });
    byId("back").addEventListener("click", function () { show(form, result); });
    byId("large").addEventListener("click", enlarge);
    window.addEventListener("beforeunload", askOnLeaving);
    window.addEventListener("pageshow", refresh);
  }

  each(document.querySelectorAll(".scripted"), function (part) { part.hidden = false; });
  listen();
  refresh();
}());
